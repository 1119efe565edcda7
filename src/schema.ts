/** A zod schema of the facts of a rubric, whose JSON Schema a form can use. */
import * as z from 'zod/mini';
import { domainOf, isWholeKind, MAX_ELEMENTS } from './declarations.js';
import type { FactsOf } from './evaluate.js';
import { exactOf, numberOf } from './exact.js';
import type { FactNode, FieldFact, NumberFact } from './facts.js';
import { prepared } from './library.js';
import type { Rubric } from './structure/rubric.js';
import { accepts } from './values.js';

type AnySchema = z.ZodMiniType;

/**
 * A schema of the facts that `evaluate` takes: labels as titles and descriptions, units, domains and defaults; every fact
 * required but those that only an alternative reading asks for. `evaluate` itself does not use it: its errors say more.
 *
 * @example
 * z.toJSONSchema(factsSchema(jingan2022)); // for a form
 */
export function factsSchema<R extends Rubric>(rubric: R): z.ZodMiniType<FactsOf<R>> {
  const { known, usedBy } = prepared(rubric, undefined);
  const shape = Object.fromEntries(
    [...known.values()].map((fact): [string, AnySchema] => {
      const schema = described(fact, schemaOf(fact));
      return [fact.key, usedBy.has(fact.key) ? schema : z.optional(schema)];
    }),
  );
  return z.strictObject(shape) as AnySchema as z.ZodMiniType<FactsOf<R>>;
}

/** Titles for a form: zod keeps them in its registry of metadata, from where `toJSONSchema` takes them. */
function described(fact: FactNode, schema: AnySchema): AnySchema {
  const unit = 'unit' in fact ? { unit: fact.unit } : {};
  const nothing = fact.nothing === undefined ? {} : { default: fact.nothing };
  return schema.register(z.globalRegistry, { title: fact.label.zh, description: fact.label.en, ...unit, ...nothing });
}

function schemaOf(fact: FactNode | FieldFact): AnySchema {
  switch (fact.kind) {
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(fact.options.map(({ key }) => key) as [string, ...string[]]);
    case 'periodFacts': {
      const period = factsSchema(fact.rubric as Rubric);
      const figure = z.union([z.number(), z.string()]).check(z.refine((given) => exactOf(given) !== undefined));
      const each = z.union([period, z.strictObject({ knownScore: figure }), ...(fact.partial ? [z.null()] : [])]);
      return z.array(each).check(
        z.length(fact.count),
        z.refine((given) => given.some((one) => one !== null)),
      );
    }
    case 'list': {
      const fields = Object.values(fact.item);
      const [only] = fields;
      const element =
        fact.shape === 'values' && only
          ? schemaOf(only)
          : z.strictObject(Object.fromEntries(fields.map((field) => [field.key, described(field, schemaOf(field))])));
      return z.array(element).check(z.minLength(fact.min), z.maxLength(fact.max ?? MAX_ELEMENTS));
    }
    default:
      return numberSchema(fact);
  }
}

function numberSchema(fact: NumberFact): AnySchema {
  const { low, high } = domainOf(fact);
  const ends = [...(low === null ? [] : [z.gte(numberOf(low))]), ...(high === null ? [] : [z.lte(numberOf(high))])];
  const number = z.number().check(...(isWholeKind(fact) ? [z.multipleOf(1)] : []), ...ends);
  const figure = z.union([z.number(), z.string()]);
  const shapes =
    fact.kind === 'percent'
      ? z.union([number, z.string(), z.strictObject({ part: figure, whole: figure })])
      : z.union([number, z.string()]);
  // What JSON Schema cannot say (text that must be a number, exact ends, shares) is asked of the reader itself.
  return shapes.check(z.refine((given: unknown) => accepts(fact, given)));
}
