/** (九) 加强日常巡查监管 (10). */
import { capAt, criterion, deduct, flag, keeps, not, perItemDeduct, section, tally } from 'kaohe';

const roadsideMarkets = criterion(
  '9.1',
  '马路市场整治',
  'Roadside markets',
  keeps(2, [
    deduct(1, not(flag('marketRulesMade', '建立健全马路市场整治制度', 'Rules for clearing roadside markets made'))),
    capAt(-1, [
      perItemDeduct(
        0.2,
        tally('vendorsNotGuidedIn', '起', '抽查发现未积极引导入市经营', 'Vendors found in spot checks who were not guided into markets'),
      ),
    ]),
  ]),
);

const streetTrading = criterion(
  '9.2',
  '占道经营和露天烧烤',
  'Trading on roads and open-air barbecue',
  keeps(4, [
    perItemDeduct(
      0.4,
      tally('streetTradingUnruly', '起', '占道经营、露天烧烤未规范管理到位', 'Trading on roads or open-air barbecue not kept in order'),
    ),
  ]),
);

const vendorAreas = criterion(
  '9.3',
  '流动摊贩经营区域',
  'Areas for street vendors',
  keeps(4, [
    deduct(1, not(flag('vendorAreasDrawn', '划定流动摊贩经营区域', 'Areas for street vendors marked out'))),
    capAt(-3, [
      perItemDeduct(
        0.3,
        tally(
          'tradersNotGuided',
          '起',
          '占道、烧烤、流动摊贩未引导至规定地点',
          'Traders, barbecues or vendors not guided to the places set for them',
        ),
      ),
    ]),
  ]),
);

export const patrols = section('9', '加强日常巡查监管', 'Daily patrols', 10, [roadsideMarkets, streetTrading, vendorAreas]);
