import * as z from "zod";

// A criminal case concerns several people, and a person several cases. Everything here is sealed for the `office`.

export const CriminalCaseId = z.uuid().brand<"CriminalCaseId">();
export type CriminalCaseId = z.infer<typeof CriminalCaseId>;

const line = z.string().trim().max(120);

/** Who prosecutes. */
export const CourtOffice = z.enum(["prosecutor", "auditor", "federal", "unknown"]);
export type CourtOffice = z.infer<typeof CourtOffice>;

/** The law on which the case is based, as far as it is known today. */
export const OffenceBasis = z.enum(["trafficking", "smuggling", "other", "unknown"]);
export type OffenceBasis = z.infer<typeof OffenceBasis>;

/** What is known of a question: unknown until it is answered. */
export const Known = z.enum(["yes", "no", "unknown"]);
export type Known = z.infer<typeof Known>;

export const CriminalCase = z.strictObject({
  office: CourtOffice,
  /** The judicial district. */
  place: line,
  /** The number the office gives it. */
  notice: line,
  /** Of official reports. */
  reports: z.array(line.min(1)).max(20),
  magistrate: line,
  /** The investigating judge. */
  judge: line,
  /** The police or inspection service that inquires. */
  inspection: line,
  basis: OffenceBasis,
  /** Whether the prosecutor has trafficking among the charges. */
  charged: Known,
});
export type CriminalCase = Readonly<z.infer<typeof CriminalCase>>;

/**
 * As it may be stored from when there was only a tick: without a tick the answer is unknown rather than no, because an
 * unstated no closes a way to a permit.
 */
export const KeptCase = CriminalCase.extend({
  charged: z.union([
    Known,
    z.boolean().transform((isTicked): Known => (isTicked ? "yes" : "unknown")),
  ]),
});

export const PartInCase = z.enum(["injured", "civil-party", "witness"]);
export type PartInCase = z.infer<typeof PartInCase>;

/** What a case has to do with one person. The newest counts. */
export const CaseLink = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("linked"),
    parts: z.array(PartInCase).max(PartInCase.options.length),
    /** Whether the person's statement mattered for the case. */
    mattered: Known,
  }),
  /** It is not the person's case. */
  z.strictObject({ kind: z.literal("mistake"), reason: z.string().trim().min(1).max(600) }),
]);
export type CaseLink = Readonly<z.infer<typeof CaseLink>>;

/** What two files that turn out to be one person's say of one case. */
export function joinLinks(a: CaseLink, b: CaseLink): CaseLink {
  if (a.kind === "mistake") return b;
  if (b.kind === "mistake") return a;
  return {
    kind: "linked",
    parts: PartInCase.options.filter((part) => a.parts.includes(part) || b.parts.includes(part)),
    mattered: eitherOf(a.mattered, b.mattered),
  };
}

/** A yes counts before what is not known, and what is not known before a no. */
const eitherOf = (a: Known, b: Known): Known =>
  (["yes", "unknown"] as const).find((known) => a === known || b === known) ?? "no";

/** Whether two cases bear one notice number, however it was written. */
export const hasSameNotice = (a: Pick<CriminalCase, "notice">, b: Pick<CriminalCase, "notice">) =>
  plain(a.notice) !== "" && plain(a.notice) === plain(b.notice);

const plain = (notice: string): string => notice.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
