/** The score tree: plain data, safe through JSON, documented field by field. Its root is `Trace` in evaluate.ts. */
import type { Label } from './kernel.js';

/**
 * How a node came by its score. `vetoed`: a veto set it to zero. `exempt`: an exemption gave it its full marks.
 * `notApplicable`: it left score and maximum alike. `assessed`: a person gave the points. `truncated`: so did a person, because
 * the rule is lost from the source as it was found. `passedOver`: another of the
 * same ladder or best-of counted instead, so it is no part of the sum above it.
 */
export type Status = 'scored' | 'assessed' | 'truncated' | 'vetoed' | 'exempt' | 'notApplicable' | 'passedOver';

/** What applied at a node, in figures. Texts are exact values, as {@link Exact} prints them. */
export interface Applied {
  /** Whether the condition held (fixed rules, vetoes, exemptions, consequences). */
  readonly met?: boolean;
  /** The measure's value. */
  readonly measure?: string;
  /** The band, tier or piece that the measure fell in, as the rubric writes it. */
  readonly band?: string;
  /** The option taken (choices). */
  readonly option?: string;
  /** Units that counted, and the points of one (per-item rules). */
  readonly units?: string;
  readonly each?: string;
  /** Points times of ÷ full (conversions): the full mark. */
  readonly full?: string;
  /** Place among its siblings, from 0, of the rule that counted (ladders, best of); -1 when none did. */
  readonly taken?: number;
  /** What start and contributions came to before the limits. */
  readonly due?: string;
  /** The limit that bit, and by how much. */
  readonly limit?: 'floor' | 'max';
  readonly absorbed?: string;
  /** What the period before left to this one, and what this one leaves to the next (结转). */
  readonly carriedIn?: string;
  readonly carriedOut?: string;
  /** What the score was multiplied by because something was not applicable, as a fraction in full. */
  readonly rescaledBy?: string;
}

/** Which option of a reading a node was scored under. */
export interface ReadingTaken {
  readonly id: string;
  readonly option: string;
}

/** One node of the score tree. */
export interface TraceNode {
  /** The clause id, `1.1.6.b`; a rule inside a part is numbered after it, `1.1.6.b/2`. */
  readonly id: string;
  readonly kind: string;
  /** The rubric's own label, by reference. */
  readonly label: Label;
  /** The most that the node can score; `null` where nothing limits it. */
  readonly max: number | null;
  /** The score in full, as text: `22/3` where no decimal says it. */
  readonly exact: string;
  /** The score as a number: the nearest one, and the very one that is written where the score was rounded. */
  readonly score: number;
  readonly status: Status;
  /** Keys of the facts that the node reads. */
  readonly facts: readonly string[];
  readonly applied?: Applied;
  /** Present where it stands apart from the maximum of what is above it (附加分). */
  readonly bonus?: true;
  /** Present where rounding changed the value: what it was before. */
  readonly rounded?: { readonly before: string };
  /** The readings that stand in the node itself, not those of its children. */
  readonly readings?: readonly ReadingTaken[];
  readonly children?: readonly TraceNode[];
}
