import * as z from "zod";
import { HistoryLine } from "./person-history-line.ts";
import { Found } from "./person-search-result.ts";
import { PersonView } from "./person-view.ts";
import { CareRemark, Identity, PersonCard, PersonId } from "../people/person.ts";
import {
  care,
  command,
  everyone,
  office,
  query,
  Version,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** People and their files. */
export const peopleApi = {
  "people.find": query(everyone, z.strictObject({ text: z.string().max(200) }), Found),
  "people.view": query(everyone, z.strictObject({ id: PersonId }), PersonView),
  "people.saveCard": command(everyone, PersonCard.omit({ number: true }), PersonCard),
  "people.saveIdentity": command(
    office,
    z.strictObject({
      id: PersonId,
      version: Version,
      identity: Identity,
      /** The house may use this name; otherwise the name it uses stays as it is. */
      showsName: z.boolean(),
    }),
    PersonCard,
  ),
  "people.saveCareRemark": command(
    care,
    z.strictObject({ id: PersonId, version: Version, remark: CareRemark }),
    PersonCard,
  ),
  "people.history": query(
    everyone,
    z.strictObject({ id: PersonId, page: z.number().int().min(0) }),
    z.strictObject({ lines: z.array(HistoryLine).max(200), total: z.number().int() }),
  ),
} as const satisfies Record<string, Procedure>;
