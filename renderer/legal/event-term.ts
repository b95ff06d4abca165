import type { JudicialEvent } from "../../domain/legal/judicial-event.ts";
import type { TermId } from "../../domain/vocabulary/legal-terms.ts";

/** The term of the glossary that says what an event is; null where its name says it already. */
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
