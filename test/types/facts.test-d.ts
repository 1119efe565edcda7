/** What the compiler knows of a rubric: its facts, its readings, and what it refuses. */
import {
  about,
  above,
  all,
  any,
  assessed,
  assessedBy,
  assessedDeduct,
  atLeast,
  average,
  award,
  bandScore,
  bestOf,
  capAt,
  choice,
  choiceScore,
  consequence,
  convert,
  count,
  countOf,
  criterion,
  deduct,
  earns,
  evaluate,
  every,
  exempt,
  type FactsOf,
  fault,
  firstOf,
  flag,
  type GivenFactsOf,
  is,
  keeps,
  leastOf,
  linear,
  list,
  meanOf,
  type NumberInput,
  not,
  notApplicable,
  type PercentInput,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  product,
  quantity,
  question,
  type ReadingsOf,
  type RubricHead,
  type Rule,
  rank,
  rankTier,
  rate,
  ratio,
  reading,
  readRubric,
  rounded,
  rubric,
  section,
  series,
  some,
  sum,
  tally,
  type Use,
  type UsesOf,
  veto,
  when,
  withDefaults,
  worstOf,
} from 'kaohe';
import { describe, expectTypeOf, test } from 'vitest';

const head = {
  id: 'typed',
  title: ['方案', 'Scheme'],
  authority: ['机关', 'Authority'],
  year: 2022,
  max: 10,
} as const satisfies RubricHead;
/** A rubric of one criterion with one rule; a readable name for its type. */
const around = <U extends Use>(rule: Rule<U>) =>
  rubric(head, [criterion('c', '单项', 'Item', earns(10, { a: about('分项', 'Part', rule) }))]);
/** The facts of an expression, as an object type that reads plainly. */
type Plain<T> = { [K in keyof T]: T[K] };
type Facts<R> = Plain<FactsOf<R>>;
type Given<R> = Plain<GivenFactsOf<R>>;

const held = flag('held', '已召开', 'Held');
const late = fault('late', '逾期', 'Late');
const cases = count('cases', '件', '案件', 'Cases');
const flaws = tally('flaws', '处', '差错', 'Flaws');
const closed = percent('closed', '完成率', 'Completion');
const hours = quantity('hours', '小时', '时长', 'Hours');
const place = rank('place', '名次', 'Place', { of: 16, ties: 'shared' });
const quality = points('quality', '质量', 'Quality', { max: 2 });
const courseware = choice('courseware', '课件', 'Courseware', { onTime: ['按时', 'on time'], late: ['逾期', 'late'] });
const squads = list('squads', '中队', 'Squads', [
  count('staff', '人', '人数', 'Staff'),
  flag('trained', '已培训', 'Trained'),
  percent('share', '占比', 'Share'),
]);
const scores = series('scores', '得分', 'Scores', quantity('score', '分', '得分', 'Score'), { min: 1 });

describe('the value of a fact, by its kind', () => {
  test('each by itself', () => {
    expectTypeOf<Facts<typeof byKind.flag>>().toEqualTypeOf<{ readonly held: boolean }>();
    expectTypeOf<Facts<typeof byKind.fault>>().toEqualTypeOf<{ readonly late: boolean }>();
    expectTypeOf<Facts<typeof byKind.count>>().toEqualTypeOf<{ readonly cases: NumberInput }>();
    expectTypeOf<Facts<typeof byKind.tally>>().toEqualTypeOf<{ readonly flaws: NumberInput }>();
    expectTypeOf<Facts<typeof byKind.percent>>().toEqualTypeOf<{ readonly closed: PercentInput }>();
    expectTypeOf<Facts<typeof byKind.quantity>>().toEqualTypeOf<{ readonly hours: NumberInput }>();
    expectTypeOf<Facts<typeof byKind.rank>>().toEqualTypeOf<{ readonly place: NumberInput }>();
    expectTypeOf<Facts<typeof byKind.points>>().toEqualTypeOf<{ readonly quality: NumberInput }>();
    expectTypeOf<Facts<typeof byKind.choice>>().toEqualTypeOf<{ readonly courseware: 'onTime' | 'late' }>();
    expectTypeOf<Facts<typeof byKind.list>>().toEqualTypeOf<{
      readonly squads: readonly { readonly staff: NumberInput; readonly trained: boolean; readonly share: PercentInput }[];
    }>();
    expectTypeOf<Facts<typeof byKind.series>>().toEqualTypeOf<{ readonly scores: readonly NumberInput[] }>();
  });
  test('what a caller may write', () => {
    expectTypeOf<NumberInput>().toEqualTypeOf<number | string>();
    expectTypeOf<PercentInput>().toEqualTypeOf<number | string | { readonly part: NumberInput; readonly whole: NumberInput }>();
  });
});
const byKind = {
  flag: around(award(1, held)),
  fault: around(deduct(1, late)),
  count: around(perItemAward(1, cases)),
  tally: around(perItemDeduct(1, flaws)),
  percent: around(convert(1, closed, 100)),
  quantity: around(convert(1, hours, 100)),
  rank: around(rankTier(place, { '1-4': 1, '5-16': 0 })),
  points: around(assessed(quality)),
  choice: around(choiceScore(courseware, { onTime: 1, late: 0 })),
  list: around(award(1, every(squads, squads.item.trained))),
  series: around(convert(1, meanOf(scores, scores.item.score), 100)),
};

describe('facts are followed through whatever stands over them', () => {
  test('rules', () => {
    const rules = around(
      earns(9, {
        a: award(1, held),
        b: about('甲', 'A', when(late, perItemDeduct(1, cases))),
        c: about('乙', 'B', firstOf(deduct(1, flag('first', '一', 'One')), award(1, flag('second', '二', 'Two')))),
        d: about('丙', 'C', bestOf(award(1, flag('third', '三', 'Three')), worstOf(award(1, flag('fourth', '四', 'Four'))))),
        e: about('丁', 'D', keeps(1, [veto(flag('fifth', '五', 'Five')), exempt(flag('sixth', '六', 'Six'))])),
        f: about('戊', 'E', capAt(1, { x: notApplicable(flag('seventh', '七', 'Seven')) })),
        g: about('己', 'F', pool({ start: 0 }, { x: consequence('noted', '记录', 'Noted', flag('eighth', '八', 'Eight')) })),
        h: assessedBy([{ zh: '科', en: 'Office' }], assessedDeduct(quality)),
        i: linear(closed, { '< 60': 0, '[60, 100]': [3, 5] }),
      }),
    );
    expectTypeOf<Facts<typeof rules>>().toEqualTypeOf<{
      readonly held: boolean;
      readonly late: boolean;
      readonly cases: NumberInput;
      readonly first: boolean;
      readonly second: boolean;
      readonly third: boolean;
      readonly fourth: boolean;
      readonly fifth: boolean;
      readonly sixth: boolean;
      readonly seventh: boolean;
      readonly eighth: boolean;
      readonly quality: NumberInput;
      readonly closed: PercentInput;
    }>();
  });
  test('measures and conditions', () => {
    const measures = around(
      award(
        1,
        all(
          atLeast(sum(cases, 1, product(2, flaws)), average(hours, leastOf(place, 3))),
          any(not(held), is(courseware, 'late'), some(squads, atLeast(squads.item.staff, quality))),
          atLeast(
            rate(above(count('part', '件', '部分', 'Part'), 3), count('whole', '件', '整体', 'Whole'), { none: 0, some: 'error' }),
            rounded(closed, 1),
          ),
          atLeast(countOf(squads, { where: squads.item.trained }), 1),
        ),
      ),
    );
    expectTypeOf<keyof Facts<typeof measures>>().toEqualTypeOf<
      'cases' | 'flaws' | 'hours' | 'place' | 'held' | 'courseware' | 'squads' | 'quality' | 'part' | 'whole' | 'closed'
    >();
  });
  test('criteria, sections and the rubric', () => {
    const whole = rubric(head, [
      section('1', '节', 'Section', 5, [
        section('1.1', '节', 'Section', 5, [
          criterion('1.1.1', '项', 'Item', earns(5, { a: award(1, held) })),
          criterion('1.1.2', '项', 'Item', earns(5, { a: award(1, late) })),
        ]),
        criterion('1.2', '项', 'Item', earns(5, { a: perItemAward(1, cases) })),
      ]),
      criterion('2', '项', 'Item', keeps(5, [perItemDeduct(1, flaws)])),
    ]);
    expectTypeOf<Facts<typeof whole>>().toEqualTypeOf<{
      readonly held: boolean;
      readonly late: boolean;
      readonly cases: NumberInput;
      readonly flaws: NumberInput;
    }>();
  });
  test('the whole of which a fact counts a subset', () => {
    const part = around(perItemAward(1, count('part', '件', '部分', 'Part', { partOf: cases })));
    expectTypeOf<Facts<typeof part>>().toEqualTypeOf<{ readonly part: NumberInput; readonly cases: NumberInput }>();
  });
  test('one fact in several places is one fact', () => {
    const twice = around(earns(2, { a: award(1, held), b: award(1, held), c: award(1, flag('held', '已召开', 'Held')) }));
    expectTypeOf<Facts<typeof twice>>().toEqualTypeOf<{ readonly held: boolean }>();
  });
  test('no fact at all', () => {
    const none = around(award(1));
    expectTypeOf<keyof FactsOf<typeof none>>().toEqualTypeOf<never>();
    evaluate(none, {});
  });
  test('an interface may stand for them, so that a hover can be read', () => {
    interface Named extends FactsOf<typeof byKind.count> {}
    expectTypeOf<Named['cases']>().toEqualTypeOf<NumberInput>();
  });
});

describe('evaluate asks for those facts and for no others', () => {
  const scheme = around(earns(2, { a: award(1, held), b: convert(1, closed, 100) }));
  test('all of them', () => {
    evaluate(scheme, { held: true, closed: 98.5 });
    evaluate(scheme, { held: true, closed: '98.5%' });
    evaluate(scheme, { held: true, closed: { part: 1, whole: 2 } });
  });
  test('a missing key', () => {
    // @ts-expect-error closed is missing
    evaluate(scheme, { held: true });
  });
  test('a misspelt key', () => {
    // @ts-expect-error it is called closed
    evaluate(scheme, { held: true, close: 98.5 });
  });
  test('a key too many', () => {
    // @ts-expect-error nothing asks for it
    evaluate(scheme, { held: true, closed: 98.5, open: 3 });
  });
  test('a value of another type', () => {
    // @ts-expect-error a yes or no
    evaluate(scheme, { held: 'yes', closed: 98.5 });
    // @ts-expect-error a percent
    evaluate(scheme, { held: true, closed: true });
    // @ts-expect-error both of a share
    evaluate(scheme, { held: true, closed: { part: 1 } });
    // @ts-expect-error null is no value
    evaluate(scheme, { held: null, closed: 98.5 });
  });
  test('an unknown option of a choice', () => {
    evaluate(byKind.choice, { courseware: 'late' });
    // @ts-expect-error not one of its options
    evaluate(byKind.choice, { courseware: 'never' });
  });
  test('elements of a list, field by field', () => {
    evaluate(byKind.list, { squads: [{ staff: 1, trained: true, share: 50 }] });
    // @ts-expect-error a field is missing
    evaluate(byKind.list, { squads: [{ staff: 1, trained: true }] });
    // @ts-expect-error a field too many
    evaluate(byKind.list, { squads: [{ staff: 1, trained: true, share: 50, pay: 3 }] });
    // @ts-expect-error not a list
    evaluate(byKind.list, { squads: { staff: 1, trained: true, share: 50 } });
    // @ts-expect-error records, in a series of plain values
    evaluate(byKind.series, { scores: [{ score: 1 }] });
  });
  test('a rubric of which the compiler knows nothing takes anything', () => {
    evaluate(readRubric({}), { anything: 1, at: 'all' });
  });
});

describe('defaults', () => {
  const scheme = around(
    earns(5, {
      a: award(1, held),
      b: deduct(1, late),
      c: perItemDeduct(1, flaws),
      d: convert(1, percent('rated', '比率', 'Rate', { nothing: 100 }), 100),
      e: choiceScore(choice('answer', '答复', 'Answer', { yes: ['有', 'yes'], no: ['无', 'no'] }, { nothing: 'no' }), { yes: 1, no: 0 }),
      f: about('中队', 'Squads', award(1, every(list('teams', '班组', 'Teams', [flag('ready', '到位', 'Ready')], { nothing: [] }), held))),
    }),
  );
  test('must all be there for evaluate', () => {
    expectTypeOf<keyof FactsOf<typeof scheme>>().toEqualTypeOf<'held' | 'late' | 'flaws' | 'rated' | 'answer' | 'teams'>();
    // @ts-expect-error defaults are filled in on request only
    evaluate(scheme, { held: true });
  });
  test('may be left out of what withDefaults is given', () => {
    expectTypeOf<Given<typeof scheme>>().toEqualTypeOf<{
      readonly held: boolean;
      readonly late?: boolean;
      readonly flaws?: NumberInput;
      readonly rated?: PercentInput;
      readonly answer?: 'yes' | 'no';
      readonly teams?: readonly { readonly ready: boolean }[];
    }>();
    withDefaults(scheme, { held: true });
    // @ts-expect-error held has no default
    withDefaults(scheme, { late: true });
    // @ts-expect-error nothing is called lat
    withDefaults(scheme, { held: true, lat: true });
    expectTypeOf(withDefaults(scheme, { held: true }).facts).toEqualTypeOf<FactsOf<typeof scheme>>();
  });
  test('a default that the fact cannot be is refused', () => {
    // @ts-expect-error not one of its options
    choice('answer', '答复', 'Answer', { yes: ['有', 'yes'] }, { nothing: 'no' });
    // @ts-expect-error not a yes or no
    flag('held', '已召开', 'Held', { nothing: 0 });
    // @ts-expect-error not an empty list
    list('teams', '班组', 'Teams', [held], { nothing: [1] });
  });
  test('one use with a default and one without: it is owed', () => {
    const both = around(
      earns(2, { a: award(1, flag('seen', '查阅', 'Seen')), b: award(1, flag('seen', '查阅', 'Seen', { nothing: false })) }),
    );
    expectTypeOf<Given<typeof both>>().toEqualTypeOf<{ readonly seen: boolean }>();
  });
});

describe('one key means one fact', () => {
  test('at two types it is an error at that key', () => {
    const clash = around(
      earns(2, { a: award(1, flag('x', '甲', 'A')), b: perItemAward(1, count('x', '件', '乙', 'B')), c: award(1, held) }),
    );
    expectTypeOf<FactsOf<typeof clash>['x']>().toEqualTypeOf<never>();
    expectTypeOf<FactsOf<typeof clash>['held']>().toEqualTypeOf<boolean>();
    evaluate(clash, {
      held: true,
      // @ts-expect-error no value is a yes or no and a number
      x: true,
    });
    evaluate(clash, {
      held: true,
      // @ts-expect-error no value is a number and a yes or no
      x: 3,
    });
  });
  test('at two choices only what both know is left', () => {
    const two = around(
      earns(2, {
        a: choiceScore(choice('x', '甲', 'A', { one: ['一', 'one'], two: ['二', 'two'] }), { one: 1, two: 0 }),
        b: choiceScore(choice('x', '乙', 'B', { two: ['二', 'two'], three: ['三', 'three'] }), { two: 1, three: 0 }),
      }),
    );
    expectTypeOf<FactsOf<typeof two>['x']>().toEqualTypeOf<'two'>();
  });
  test('a plain string for a key is refused: it would switch checking off', () => {
    const key: string = 'anything';
    // @ts-expect-error a plain string
    flag(key, '已召开', 'Held');
    // @ts-expect-error a plain string
    fault(key, '逾期', 'Late');
    // @ts-expect-error a plain string
    count(key, '件', '案件', 'Cases');
    // @ts-expect-error a plain string
    tally(key, '件', '案件', 'Cases');
    // @ts-expect-error a plain string
    percent(key, '完成率', 'Completion');
    // @ts-expect-error a plain string
    quantity(key, '小时', '时长', 'Hours');
    // @ts-expect-error a plain string
    rank(key, '名次', 'Place', { of: 16, ties: 'shared' });
    // @ts-expect-error a plain string
    points(key, '质量', 'Quality', { max: 2 });
    // @ts-expect-error a plain string
    choice(key, '课件', 'Courseware', { onTime: ['按时', 'on time'] });
    // @ts-expect-error a plain string
    list(key, '中队', 'Squads', [held]);
    // @ts-expect-error a plain string
    series(key, '得分', 'Scores', cases);
    // @ts-expect-error a plain string
    question(key, '如何计', 'How', { chosen: 'one', options: { one: ['一', 'one'] } });
  });
});

describe('declarations', () => {
  test('a unit is a known measure word, or one in both languages', () => {
    count('cases', { zh: '艘', en: 'ships' }, '船舶', 'Ships');
    // @ts-expect-error not a known measure word
    count('cases', '艘', '船舶', 'Ships');
  });
  test('a rank says of how many, and how ties are ranked', () => {
    // @ts-expect-error no ties
    rank('place', '名次', 'Place', { of: 16 });
    // @ts-expect-error no field
    rank('place', '名次', 'Place', { ties: 'shared' });
    // @ts-expect-error no such policy
    rank('place', '名次', 'Place', { of: 16, ties: 'random' });
  });
  test('points that a person gives say their most', () => {
    // @ts-expect-error no most
    points('quality', '质量', 'Quality', {});
    // @ts-expect-error no most
    points('quality', '质量', 'Quality');
  });
  test('fields of a list are read under item', () => {
    expectTypeOf(squads.item.staff.key).toEqualTypeOf<'staff'>();
    // @ts-expect-error no such field
    squads.item.pay;
    expectTypeOf<UsesOf<typeof squads.item.staff>>().toEqualTypeOf<never>();
  });
  test('a measure is not a condition, nor a condition a measure', () => {
    // @ts-expect-error a number is no condition
    award(1, cases);
    // @ts-expect-error a yes or no is no measure
    perItemAward(1, held);
    // @ts-expect-error a choice is neither
    award(1, courseware);
    // @ts-expect-error a list is neither
    convert(1, squads, 100);
    // @ts-expect-error a rule is no condition
    award(1, award(1, held));
    // @ts-expect-error a condition is no rule
    earns(1, { a: held });
    // @ts-expect-error a criterion is no rule
    earns(1, { a: criterion('x', '项', 'Item', earns(1, {})) });
    // @ts-expect-error a rule is no clause
    section('1', '节', 'Section', 1, [award(1, held)]);
  });
});

describe('bands and prices', () => {
  test('intervals as printed', () => {
    bandScore(closed, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 });
    bandScore(closed, { '<= 98': 0, '(98, 100]': 0.3 });
    bandScore(closed, { '>= -1.5': 0, '< -1.5': '22/3' });
  });
  test('anything else is refused', () => {
    // @ts-expect-error no space
    bandScore(closed, { '<98': 0 });
    // @ts-expect-error in words
    bandScore(closed, { 'below 98': 0 });
    // @ts-expect-error no bracket
    bandScore(closed, { '98, 100': 0 });
    // @ts-expect-error no end
    bandScore(closed, { '[98, )': 0 });
    // @ts-expect-error the other sign
    bandScore(closed, { '=> 98': 0 });
    // @ts-expect-error ranks are for rankTier
    bandScore(closed, { '1-4': 0 });
  });
  test('bare numbers are refused: they would be reordered', () => {
    // @ts-expect-error a bare number
    bandScore(closed, { 98: 0 });
    // @ts-expect-error a bare number
    bandScore(closed, { '98': 0 });
    // @ts-expect-error a bare number
    rankTier(place, { 1: 3 });
    // @ts-expect-error a bare number
    rankTier(place, { '1': 3 });
    // @ts-expect-error a bare number
    linear(closed, { 60: 0 });
  });
  test('spans of ranks', () => {
    rankTier(place, { '1-4': 0, '5-16': -0.3 });
    rankTier(place, { '1-1': 1, '2-': 0 });
    // @ts-expect-error an interval is for bandScore
    rankTier(place, { '< 4': 0 });
  });
  test('points are amounts', () => {
    // @ts-expect-error a yes or no
    bandScore(closed, { '< 98': true });
    // @ts-expect-error a line has two ends
    linear(closed, { '[60, 100]': [1, 2, 3] });
    // @ts-expect-error a band has one figure
    bandScore(closed, { '[60, 100]': [1, 2] });
  });
  test('every option of a choice is priced, and no other', () => {
    // @ts-expect-error late has no price
    choiceScore(courseware, { onTime: 1 });
    // @ts-expect-error never is no option
    choiceScore(courseware, { onTime: 1, late: 0, never: 2 });
    // @ts-expect-error never is no option
    is(courseware, 'never');
  });
  test('grades go by interval as well', () => {
    rubric({ ...head, grades: { of: 'rounded', bands: { '< 60': ['poor', '差', 'Poor'], '>= 60': ['good', '好', 'Good'] } } }, []);
    // @ts-expect-error a bare number
    rubric({ ...head, grades: { of: 'rounded', bands: { 60: ['poor', '差', 'Poor'] } } }, []);
    // @ts-expect-error rounded or exact, with no default
    rubric({ ...head, grades: { bands: { '< 60': ['poor', '差', 'Poor'] } } }, []);
  });
});

describe('what has no default is asked for', () => {
  test('a step says what a part of it does', () => {
    perItemDeduct(0.1, closed, { every: 10, steps: 'complete' });
    // @ts-expect-error no mode
    perItemDeduct(0.1, closed, { every: 10 });
    // @ts-expect-error no size
    perItemDeduct(0.1, closed, { steps: 'complete' });
    // @ts-expect-error no such mode
    perItemDeduct(0.1, closed, { every: 10, steps: 'rounded' });
    // @ts-expect-error no mode
    perItemAward(0.1, closed, { every: 10 });
  });
  test('a ratio says what 0/0 and n/0 are', () => {
    rate(cases, flaws, { none: 0, some: 'unbounded' });
    // @ts-expect-error no answers
    rate(cases, flaws);
    // @ts-expect-error nothing said of n/0
    rate(cases, flaws, { none: 0 });
    // @ts-expect-error nothing said of 0/0
    ratio(cases, flaws, { some: 'error' });
    // @ts-expect-error no answers
    ratio(cases, flaws, {});
  });
  test('a pool says where it starts', () => {
    // @ts-expect-error no start
    pool({ max: 1 }, {});
  });
});

describe('readings', () => {
  const Q = question('Q', '如何计', 'How it counts', {
    chosen: 'usual',
    options: { usual: ['通常', 'usual'], strict: ['从严', 'strict'], lax: ['从宽', 'lax'] },
    recorded: { other: ['其他', 'other', '无法计算', 'cannot be computed'] },
  });
  const R = question('R', '算不算', 'Whether it counts', { chosen: 'yes', options: { yes: ['算', 'yes'], no: ['不算', 'no'] } });

  test('facts of the chosen one are owed, those of the others optional', () => {
    const scheme = around(reading(Q, { usual: award(1, held), strict: award(1, all(held, late)), lax: perItemAward(1, cases) }));
    expectTypeOf<Facts<typeof scheme>>().toEqualTypeOf<{ readonly held: boolean; readonly late?: boolean; readonly cases?: NumberInput }>();
    evaluate(scheme, { held: true });
    evaluate(scheme, { held: true, late: false }, { readings: { Q: 'strict' } });
    // @ts-expect-error of the wrong type, also where it is optional
    evaluate(scheme, { held: true, cases: true });
  });
  test('a fact that something else asks for is owed, though a reading would not', () => {
    const scheme = around(earns(2, { a: reading(Q, { usual: award(1, held), strict: award(1, late) }), b: award(1, late) }));
    expectTypeOf<keyof Given<typeof scheme>>().toEqualTypeOf<'held' | 'late'>();
    // @ts-expect-error late is owed
    evaluate(scheme, { held: true });
  });
  test('nested: what an alternative of an alternative asks for is optional', () => {
    const scheme = around(award(1, reading(Q, { usual: held, strict: reading(R, { yes: late, no: flag('signed', '已签字', 'Signed') }) })));
    expectTypeOf<Facts<typeof scheme>>().toEqualTypeOf<{ readonly held: boolean; readonly late?: boolean; readonly signed?: boolean }>();
  });
  test('the options that stand somewhere can be chosen, and no others', () => {
    const scheme = around(
      earns(2, {
        a: award(reading(Q, { usual: 1, strict: 2 }), held),
        b: award(reading(Q, { usual: 1, lax: 2 }), held),
        c: award(reading(R, { yes: 1, no: 0 }), held),
      }),
    );
    expectTypeOf<Plain<ReadingsOf<typeof scheme>>>().toEqualTypeOf<{
      readonly Q?: 'usual' | 'strict' | 'lax';
      readonly R?: 'yes' | 'no';
    }>();
    evaluate(scheme, { held: true }, { readings: { Q: 'lax', R: 'no' } });
    // @ts-expect-error no such reading
    evaluate(scheme, { held: true }, { readings: { S: 'lax' } });
    // @ts-expect-error no such option
    evaluate(scheme, { held: true }, { readings: { Q: 'other' } });
    // @ts-expect-error an option of the other one
    evaluate(scheme, { held: true }, { readings: { R: 'lax' } });
  });
  test('a rubric without readings has none to choose', () => {
    // @ts-expect-error no reading at all
    evaluate(byKind.flag, { held: true }, { readings: { Q: 'lax' } });
  });
  test('a place says what the chosen option means, and knows no option that was not declared', () => {
    // @ts-expect-error the chosen one is missing
    reading(Q, { strict: 1, lax: 2 });
    // @ts-expect-error no such option
    reading(Q, { usual: 1, other: 2 });
  });
  test('the chosen option is one of the options', () => {
    // @ts-expect-error not one of them
    question('Q', '如何计', 'How', { chosen: 'never', options: { one: ['一', 'one'] } });
  });
  test('wherever a reading may stand, its question is known', () => {
    const everywhere = rubric(
      {
        ...head,
        rounding: reading(R, { yes: { at: 'total', places: 1, mode: 'half-up' }, no: { at: 'part', places: 1, mode: 'half-up' } }),
      },
      [
        criterion(
          '1',
          '项',
          'Item',
          earns(reading(Q, { usual: 1, strict: 2 }), {
            a: perItemAward(0.1, hours, { every: reading(Q, { usual: 1, lax: 2 }), steps: 'complete' }),
          }),
        ),
      ],
    );
    expectTypeOf<Plain<ReadingsOf<typeof everywhere>>>().toEqualTypeOf<{
      readonly Q?: 'usual' | 'strict' | 'lax';
      readonly R?: 'yes' | 'no';
    }>();
    expectTypeOf<Facts<typeof everywhere>>().toEqualTypeOf<{ readonly hours: NumberInput }>();
  });
  test.each([
    around(perItemAward(reading(Q, { usual: 1, strict: 2 }), cases)),
    around(convert(reading(Q, { usual: 1, strict: 2 }), cases, 100)),
    around(convert(1, cases, reading(Q, { usual: 1, strict: 2 }))),
    around(bandScore(cases, { '< 1': 0, '>= 1': reading(Q, { usual: 1, strict: 2 }) })),
    around(rankTier(place, { '1-': reading(Q, { usual: 1, strict: 2 }) })),
    around(choiceScore(courseware, { onTime: reading(Q, { usual: 1, strict: 2 }), late: 0 })),
    around(keeps(reading(Q, { usual: 1, strict: 2 }), [award(1, held)])),
    around(pool({ start: 0, floor: reading(Q, { usual: 0, strict: null }) }, [award(1, held)])),
    around(award(1, atLeast(rate(cases, flaws, { none: reading(Q, { usual: 0, strict: 'unbounded' }), some: 'error' }), 1))),
  ] as const)('in %#', (scheme) => {
    expectTypeOf<Plain<ReadingsOf<typeof scheme>>>().toEqualTypeOf<{ readonly Q?: 'usual' | 'strict' }>();
  });
  test('a mode, an edge or a cap on a reading is of the type that stands there', () => {
    perItemDeduct(0.1, closed, { every: 10, steps: reading(Q, { usual: 'complete', strict: 'started' }) });
    // @ts-expect-error no such mode
    perItemDeduct(0.1, closed, { every: 10, steps: reading(Q, { usual: 'complete', strict: 'rounded' }) });
    // @ts-expect-error a yes or no for points
    award(reading(Q, { usual: 1, strict: true }), held);
    // @ts-expect-error a rule for a condition
    award(1, reading(Q, { usual: held, strict: award(1, held) }));
  });
});
