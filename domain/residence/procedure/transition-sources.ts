import type { Decider, Transition } from "./transitions.ts";
import type { Mark } from "./rules-in-force.ts";
import type { Phase } from "./residence-procedure.ts";

// What a legal adviser checks: each transition with where it leads from and to, who decides, and the text that was read for it.
// Nothing is cited from memory: without a text that was read there is none.

/** A text that was read, by its number in the list of sources; the article as the source names it. */
export interface Cited {
  readonly text: SourceText;
  readonly article: string | null;
  /** Numbers in `sources`. */
  readonly read: readonly number[];
}

export type SourceText = "law1980" | "decree1981" | "law2017" | "publicPages";

export interface TransitionRule {
  readonly id: Transition | "T6";
  /** Empty: before the first document. */
  readonly from: readonly Phase[];
  readonly to: readonly Phase[];
  readonly decides: Decider | null;
  readonly mark: Mark;
  /** Null: source not read. */
  readonly cited: Cited | null;
}

const r2ToR4: readonly Phase[] = ["R2", "R3", "R4"];
const r2ToR5: readonly Phase[] = ["R2", "R3", "R4", "R5"];
const any: readonly Phase[] = ["R1", "R2", "R3", "R4", "R5"];

const rule = (
  id: TransitionRule["id"],
  from: readonly Phase[],
  to: readonly Phase[],
  rest: Partial<Pick<TransitionRule, "decides" | "mark" | "cited">> = {},
): TransitionRule => ({
  id,
  from,
  to,
  decides: "aliensOffice",
  mark: "S",
  cited: null,
  ...rest,
});

const law1980 = (article: string, ...read: readonly number[]): Cited => ({
  text: "law1980",
  article,
  read,
});
const pages = (...read: readonly number[]): Cited => ({ text: "publicPages", article: null, read });

/** Every transition, in the order of the procedure. */
export const transitionRules: readonly TransitionRule[] = [
  rule("T1", [], ["R1"], { cited: law1980("61/2 § 1", 20) }),
  rule("T2", [], ["R2"], { cited: pages(24, 25) }),
  rule("T3", ["R1"], ["R2"], { cited: law1980("61/3 § 1", 23) }),
  rule("T4", ["R1"], ["R7"]),
  rule("T5", any, ["R7"], { decides: "person" }),
  rule("T6", r2ToR4, [], { decides: null, cited: pages(25) }),
  rule("T7", ["R2"], ["R4"], { cited: pages(8, 26) }),
  rule("T8", ["R2"], ["R3"], { cited: pages(21) }),
  rule("T9", ["R3"], ["R4"], { cited: pages(8, 26) }),
  rule("T10", ["R3"], ["R7"]),
  rule("T11", r2ToR4, ["R7"]),
  rule("T12", ["R4", "R5"], ["R4"], { cited: pages(25) }),
  rule("T13", r2ToR4, ["R5"]),
  rule("T13b", r2ToR5, ["R6"]),
  rule("T14", r2ToR5, ["R6"], { cited: pages(26, 27) }),
  rule("T15", r2ToR5, ["R6"]),
  rule("T16", r2ToR5, ["R6"], { mark: "V", cited: pages(26) }),
  rule("T17", any, ["R7"]),
];

/** Where each text was read; the day of reading was not recorded. */
export const sources: Readonly<Record<number, string>> = {
  7: "abil.com, 1093",
  8: "pag-asa.be, l=001.014",
  9: "myria.be, slachtofferstatuut / statut de victime",
  10: "legislationline.org, id/4350 (27-4-2007, art. 65-66)",
  15: "agii.be, 23-5-2017",
  16: "emnbelgium.be, 20-5-2017",
  20: "adde.be, “victime de traite”",
  21: "agii.be, “hoe verloopt de procedure”",
  22: "vmc.be, “recht om te werken als slachtoffer”",
  23: "wordscope.be (art. 61/3 § 1)",
  24: "wordscope.be, “attest van klacht”",
  25: "droitsquotidiens.be, “j’ai été victime de traite”",
  26: "rtbf.be, 11042129 (3-8-2022)",
  27: "amazone.be, 2200",
  36: "orangeconnect.be, 4-11-2019 (8-10-1981, art. 33)",
};
