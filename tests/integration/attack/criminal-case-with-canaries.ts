// What a criminal case and the legal part of an assistance leave in the database.
import type { PersonId } from "../../../domain/people/person.ts";
import { aContact, aCriminalCase, aLink, anInterview } from "../../helpers/builders.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

const on = "2026-11-24";

/** A case with a statement, a contact, an interview, and a private note. */
export async function goToCourt(house: TestHouse, id: PersonId): Promise<void> {
  const opened = aCriminalCase({ notice: canary.noticeNumber });
  const { caseId } = await house.ask("legal.openCase", { id, case: opened, link: aLink() });
  await house.ask("legal.addEvent", {
    id,
    caseId,
    corrects: null,
    words: { text: canary.statement },
    event: { kind: "statement", on, note: canary.judicialNote },
  });
  const record = aContact(canary.legalContact);
  await house.ask("legal.record", { id, record, words: null, replaces: null });
  const card = anInterview({ wishes: canary.interviewWishes });
  await house.ask("legal.prepareInterview", { id, card, replaces: null });
  await house.ask("legal.writeNote", { id, note: { text: canary.noteOfCare } });
}
