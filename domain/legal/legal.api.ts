import * as z from "zod";
import { CaseLink, CriminalCase, CriminalCaseId } from "./criminal-case.ts";
import { JudicialEvent, JudicialEventId, SaidWords } from "./judicial-event.ts";
import { LegalFile } from "./legal-file.ts";
import { InterviewCard, LegalRecord, LegalRecordId, OwnNote } from "./legal-record.ts";
import { PersonId } from "../people/person.ts";
import {
  care,
  command,
  done,
  office,
  query,
  Version,
  type Procedure,
} from "../api/procedure-kinds.ts";

const of = z.strictObject({ id: PersonId });
/** A case as it is in this person's file. */
const inCase = { id: PersonId, caseId: CriminalCaseId };

/** The legal part of the assistance: criminal cases, what was explained and decided, who was spoken to. */
export const legalApi = {
  "legal.view": query(office, of, LegalFile),
  "legal.openCase": command(
    office,
    z.strictObject({ id: PersonId, case: CriminalCase, link: CaseLink }),
    z.strictObject({ caseId: CriminalCaseId }),
  ),
  "legal.changeCase": command(
    office,
    z.strictObject({ ...inCase, version: Version, case: CriminalCase }),
    done,
  ),
  /** The role of a person in the case; a person who was not in it is linked. */
  "legal.link": command(
    office,
    z.strictObject({ ...inCase, personId: PersonId, link: CaseLink }),
    done,
  ),
  "legal.addEvent": command(
    office,
    z.strictObject({
      ...inCase,
      event: JudicialEvent,
      /** What the person stated; null leaves the stored text. For care workers. */
      words: SaidWords.nullable(),
      corrects: JudicialEventId.nullable(),
    }),
    done,
  ),
  "legal.record": command(
    office,
    z.strictObject({
      id: PersonId,
      record: LegalRecord,
      /** What the person answered; null leaves the stored text. For care workers. */
      words: SaidWords.nullable(),
      replaces: LegalRecordId.nullable(),
    }),
    done,
  ),
  "legal.prepareInterview": command(
    care,
    z.strictObject({ id: PersonId, card: InterviewCard, replaces: LegalRecordId.nullable() }),
    done,
  ),
  /** Only who writes it reads it. */
  "legal.writeNote": command(office, z.strictObject({ id: PersonId, note: OwnNote }), done),
} as const satisfies Record<string, Procedure>;
