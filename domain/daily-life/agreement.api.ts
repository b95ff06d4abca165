import * as z from "zod";
import {
  AgreementContent,
  AgreementOfPerson,
  AgreementPage,
  Signing,
  Steps,
  TextId,
  TextLanguage,
} from "./agreement.ts";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import {
  admin,
  command,
  done,
  everyone,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** What the house and its residents agree on, and who signed it. */
export const agreementApi = {
  "agreement.page": query(everyone, nothing, AgreementPage),
  /** Keeps the next version of a language as a draft, also of a language there was none in. */
  "agreement.saveDraft": command(
    admin,
    z.strictObject({ language: TextLanguage, content: AgreementContent }),
    z.strictObject({ id: TextId }),
  ),
  "agreement.discardDraft": command(admin, z.strictObject({ id: TextId }), done),
  "agreement.publish": command(
    admin,
    z.strictObject({ id: TextId, startsOn: CalendarDate, asksAgain: z.boolean() }),
    done,
  ),
  "agreement.ofPerson": query(everyone, z.strictObject({ id: PersonId }), AgreementOfPerson),
  "agreement.sign": command(
    everyone,
    z.strictObject({ personId: PersonId, ...Signing.shape }),
    done,
  ),
  "agreement.saveSteps": command(
    everyone,
    z.strictObject({ id: PersonId, version: z.number().int().min(0), items: Steps }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
