import * as z from "zod";
import { EvacuationList, EvacuationListId } from "../outings/evacuation.ts";
import { Reader } from "../printing/reader-kind.ts";
import { DocumentKind } from "../printing/document-kind.ts";
import { ExitChannel } from "../printing/exit-channel.ts";
import { PersonId } from "../people/person.ts";
import { command, done, everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** Documents that leave; their content is requested like everything else. */
export const printoutsApi = {
  "papers.evacuation": query(everyone, nothing, EvacuationList),
  /** Records that a document leaves the program, and whom it is about when it is about one person. */
  "papers.note": command(
    everyone,
    z.strictObject({
      kind: DocumentKind,
      way: ExitChannel,
      personId: PersonId.nullable().default(null),
      /** Who will see it; null for what stays in the house. */
      reader: Reader.nullable().default(null),
    }),
    done,
  ),
  /** A list that had left is no more. */
  "papers.destroyed": command(everyone, z.strictObject({ id: EvacuationListId }), done),
} as const satisfies Record<string, Procedure>;
