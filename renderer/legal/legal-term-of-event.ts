import type { JudicialEvent } from "../../domain/legal/judicial-event.ts";
import type { TermId } from "../../domain/vocabulary/legal-term-ids.ts";

/** The glossary term that explains an event; null where its name is enough. */
export const termOfEvent = ({ kind }: Pick<JudicialEvent, "kind">): TermId | null =>
  terms[kind] ?? null;

const terms: Readonly<Partial<Record<JudicialEvent["kind"], TermId>>> = {
  statement: "statement",
  complaint: "statement",
  injuredPerson: "injuredPerson",
  civilParty: "civilParty",
  judgeSeized: "investigatingJudge",
  requisitions: "requisitions",
  chamberHearing: "councilChamber",
  chamberOrder: "councilChamber",
  closed: "closedWithoutAction",
  summons: "summons",
  cassation: "cassation",
};
