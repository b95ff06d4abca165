import * as z from "zod";
import { ModeReason } from "./assistance.ts";
import {
  ConditionRecord,
  ConditionRecordId,
  ConditionView,
} from "../residence/protection-conditions.ts";
import {
  ArrivalHealth,
  ArrivalNeeds,
  AssistanceAgreement,
  EpisodeWords,
  Exploitation,
  Family,
  IntakeEnding,
  IntakeSection,
  Languages,
  SectionState,
} from "./intake.ts";
import { ArrivalFile, IntakeView } from "./intake-view.ts";
import { AgeGiven, PersonId, ShownName } from "../people/person.ts";
import { LanguageCode, Sex } from "../vocabulary/code-lists.ts";
import { command, done, everyone, office, query, type Procedure } from "../api/procedure-kinds.ts";

const of = z.strictObject({ id: PersonId });
/** The version that was read; 0 where nothing had been saved. */
const version = z.number().int().min(0);
const saved = z.strictObject({ version: z.number().int().min(1) });

/** The intake of a person: section by section, by any user on duty, until the decision. */
export const intakeApi = {
  "intake.view": query(office, of, IntakeView),
  /** Opens a file for a person who does not sleep here, with an assistance that begins with an intake. */
  "intake.open": command(
    office,
    z.strictObject({
      name: ShownName.nullable(),
      sex: Sex,
      age: AgeGiven,
      languages: z.array(LanguageCode).max(12),
      /** Waits for a place in the house, and why. */
      waiting: z.strictObject({ reason: ModeReason.nullable() }).nullable(),
    }),
    of,
  ),
  /** How far a section is; what it holds stays as it is. */
  "intake.mark": command(
    office,
    z.strictObject({ id: PersonId, section: IntakeSection, version, state: SectionState }),
    saved,
  ),
  "intake.saveFamily": command(
    office,
    z.strictObject({ id: PersonId, version, state: SectionState, family: Family }),
    saved,
  ),
  /** A child who comes along gets a file of their own, in the same household. */
  "intake.openChildFile": command(office, z.strictObject({ id: PersonId, childId: z.uuid() }), of),
  "intake.saveLanguages": command(
    office,
    z.strictObject({ id: PersonId, version, state: SectionState, languages: Languages }),
    saved,
  ),
  "intake.saveExploitation": command(
    office,
    z.strictObject({
      id: PersonId,
      version,
      state: SectionState,
      exploitation: Exploitation,
      /** Null leaves the stored text. For care workers. */
      words: EpisodeWords.nullable(),
    }),
    saved,
  ),
  "intake.arrival": query(everyone, of, ArrivalFile),
  "intake.saveArrival": command(
    everyone,
    z.strictObject({
      id: PersonId,
      version,
      needs: ArrivalNeeds,
      /** Null leaves the stored text. For care workers. */
      health: ArrivalHealth.nullable(),
      /** Null: as far as it was. For the office. */
      state: SectionState.nullable(),
    }),
    saved,
  ),
  "intake.signAgreement": command(
    office,
    z.strictObject({ id: PersonId, agreement: AssistanceAgreement }),
    done,
  ),
  "intake.end": command(office, z.strictObject({ id: PersonId, ending: IntakeEnding }), done),
  "conditions.ofPerson": query(office, of, z.array(ConditionView).max(500)),
  "conditions.record": command(
    office,
    z.strictObject({
      id: PersonId,
      record: ConditionRecord,
      corrects: ConditionRecordId.nullable(),
    }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
