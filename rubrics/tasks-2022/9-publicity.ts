/** 9 宣传工作: ten numbered entries that the source prints as one task. */
import { all, any, atLeast, atMost, category, equals, moreThan, rank, tally, target, task } from 'kaohe';
import { allSections, mobileSquad, office, streetSquads } from './departments.js';

const deltaArticles = tally(
  'articlesInDeltaAccount',
  '篇',
  '“长三角城管综合执法”公众号录用数',
  'Articles taken by the Yangtze Delta account',
);

const campaign = task('9.1', '宣传工作', 'Publicity', {
  lead: [office],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['3.4.1', '7.1.1', '7.2.1', '7.2.2', '7.2.3', '7.2.4', '7.3.1', '7.3.2', '7.3.3', '7.3.4', '7.4.1', '7.4.2', '7.4.3'],
  targets: {
    a: target(
      '“上海城管”公众号录用数大于 40',
      'More than 40 articles taken by the Shanghai Chengguan account',
      moreThan(tally('articlesInShanghaiAccount', '篇', '“上海城管”公众号录用数', 'Articles taken by the Shanghai Chengguan account'), 40),
    ),
    b: target(
      '全部稿件点击率排名前三，或单篇排名第一',
      'Among the first three by clicks on all articles, or first with one',
      any(
        atMost(
          rank('allArticlesClicksPlace', '全年稿件合计点击率名次', 'Place by clicks on all articles of the year', {
            of: 16,
            ties: 'shared',
          }),
          3,
        ),
        equals(
          rank('bestArticleClicksPlace', '最好一篇稿件的点击率名次', 'Place by clicks on the best single article', {
            of: 16,
            ties: 'shared',
          }),
          1,
        ),
      ),
    ),
    c: target(
      '“长三角城管综合执法”公众号录用数大于 10、不超过 15',
      'More than 10 and at most 15 articles taken by the Yangtze Delta account',
      all(moreThan(deltaArticles, 10), atMost(deltaArticles, 15)),
    ),
    d: target(
      '开展围栏宣传的建筑工地多于 10 个',
      'Publicity on the hoardings of more than 10 building sites',
      moreThan(
        tally(
          'sitesWithPublicity',
          { zh: '个', en: 'sites' },
          '开展围栏宣传的建筑工地',
          'Building sites with publicity on their hoardings',
        ),
        10,
      ),
    ),
    e: target(
      '开展宣传的电子屏多于 40 块',
      'Publicity on more than 40 screens',
      moreThan(
        tally('screensWithPublicity', '块', '商场、小区等开展宣传的电子屏', 'Screens with publicity in malls, estates and the like'),
        40,
      ),
    ),
    f: target(
      '单篇全网阅读量超过 10 万',
      'One article read more than 100000 times on all platforms together',
      moreThan(
        tally(
          'mostReadOnAllPlatforms',
          { zh: '次', en: 'views' },
          '单篇最高全网阅读量',
          'Views of the most read article on all platforms together',
        ),
        100000,
      ),
    ),
    g: target(
      '单篇单一平台阅读量超过 10 万',
      'One article read more than 100000 times on a single platform',
      moreThan(
        tally(
          'mostReadOnOnePlatform',
          { zh: '次', en: 'views' },
          '单篇最高单一平台阅读量',
          'Views of the most read article on a single platform',
        ),
        100000,
      ),
    ),
    h: target(
      '市局门户网站录用信息稿件不少于 180 篇',
      'At least 180 articles taken by the city bureau’s portal',
      atLeast(tally('articlesInCityPortal', '篇', '市局门户网站录用信息稿件', 'Articles taken by the city bureau’s portal'), 180),
    ),
  },
});

export const publicity = category('9', '宣传工作', 'Publicity', [campaign]);
