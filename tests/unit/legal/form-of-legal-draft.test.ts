import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type LegalPart, legalDraftKey } from "../../../domain/legal/legal-draft-key.ts";
import type { CaseView, InterviewView, RecordView } from "../../../domain/legal/legal-file.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { paths } from "../../../renderer/shell/paths.ts";
import {
  caseTask,
  goOnFrom,
  interviewOf,
  isNew,
  recordOf,
  takenBack,
} from "../../../renderer/legal/form-of-legal-draft.ts";

const person = PersonId.parse(randomUUID());
const [caseId, eventId, recordId] = [randomUUID(), randomUUID(), randomUUID()];
const event = { id: eventId };
const seen = { id: caseId, events: [event] } as unknown as CaseView;
const record = {
  id: recordId,
  record: { state: "open", content: { kind: "lawyer" } },
} as unknown as RecordView;
const interview = { id: recordId } as unknown as InterviewView;

/** As the address of the page hands it on. */
function goOn(part: LegalPart, id: string | null = null) {
  const { object } = legalDraftKey(person, part, id);
  const { searchParams } = new URL(
    paths.personLegal(person, object ?? undefined).slice(1),
    "app://hearth",
  );
  return goOnFrom(searchParams.get("open"));
}

describe("a draft in the legal part is opened again", () => {
  it.each<[LegalPart, string, object | null]>([
    ["case", caseId, { do: "change" }],
    ["link", caseId, { do: "part" }],
    ["event", caseId, { do: "event", corrects: null }],
    ["event", eventId, { do: "event", corrects: event }],
    ["mistake", caseId, { do: "unlink" }],
    ["mistake", eventId, { do: "takeBack", event }],
    ["mistake", recordId, null],
    ["event", recordId, null],
    ["case", recordId, null],
    ["note", caseId, null],
  ])("of a case: %s", (part, id, task) => expect(caseTask(goOn(part, id), seen)).toEqual(task));

  it("of a record: one of a kind, or the one that is corrected, on the card that shows its kind", () => {
    const kinds = ["lawyer", "civilParty"] as const;
    expect(recordOf(goOn("record", "lawyer"), kinds, [])).toEqual({
      kind: "lawyer",
      replaces: null,
    });
    expect(recordOf(goOn("record", recordId), kinds, [record])).toEqual({
      kind: "lawyer",
      replaces: record,
    });
    expect(recordOf(goOn("record", "contact"), kinds, [record])).toBeNull();
    expect(recordOf(goOn("record", recordId), ["contact"], [record])).toBeNull();
    expect(recordOf(goOn("event", recordId), kinds, [record])).toBeNull();
    expect(takenBack(goOn("mistake", recordId), [record])).toBe(record);
    expect(takenBack(goOn("record", recordId), [record])).toBeUndefined();
  });

  it("of an interview, and of what there is one form for", () => {
    expect(interviewOf(goOn("interview"), [interview])).toBeNull();
    expect(interviewOf(goOn("interview", recordId), [interview])).toBe(interview);
    expect(interviewOf(goOn("record", recordId), [interview])).toBeUndefined();
    expect(isNew(goOn("case"), "case")).toBe(true);
    expect(isNew(goOn("case", caseId), "case")).toBe(false);
    expect(isNew(goOn("note"), "case")).toBe(false);
  });

  it("and nothing, where there is none", () => {
    expect(goOnFrom(null)).toBeNull();
    expect(caseTask(null, seen)).toBeNull();
    expect(recordOf(null, ["lawyer"], [record])).toBeNull();
    expect(interviewOf(null, [interview])).toBeUndefined();
    expect(paths.personLegal(person)).toBe(`#/people/${person}/legal`);
  });
});
