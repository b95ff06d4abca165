import * as z from "zod";
import { LetterKind } from "./letter-kind.ts";
import { Addressee, LetterId, LetterWords, CustomLetterText, TemplateSubject } from "./letter.ts";
import { LetterList, LetterView, TemplateView } from "./letter-view.ts";
import { Language } from "../core/display-settings.ts";
import { Reader } from "../printing/reader-kind.ts";
import { ExitChannel } from "../printing/exit-channel.ts";
import { mostPdfBytes, plainPdf } from "../printing/pdf-file.ts";
import { PersonId } from "../people/person.ts";
import {
  admin,
  bytes,
  command,
  done,
  office,
  type Procedure,
  query,
  Version,
} from "../api/procedure-kinds.ts";

const inWork = { id: LetterId, version: Version };

/** Letters about people, and the texts they are made from. */
export const lettersApi = {
  /** `language` is the one in which a letter is proposed: what is missing is counted in its texts. */
  "letters.list": query(
    office,
    z.strictObject({ personId: PersonId, language: Language }),
    LetterList,
  ),
  "letters.view": query(office, z.strictObject({ id: LetterId }), LetterView),
  /** The PDF of one that is kept, byte for byte; null where its file is missing or was changed. */
  "letters.file": query(
    office,
    z.strictObject({ id: LetterId }),
    z.strictObject({ file: bytes(mostPdfBytes).nullable() }),
  ),
  "letters.begin": command(
    office,
    z.strictObject({ personId: PersonId, kind: LetterKind, language: Language }),
    z.strictObject({ id: LetterId }),
  ),
  /** The addressee and the text; with `own` null the text of the template and the file is used again. */
  "letters.change": command(
    office,
    z.strictObject({
      ...inWork,
      reader: Reader,
      addressee: Addressee,
      own: CustomLetterText.nullable(),
    }),
    done,
  ),
  "letters.drop": command(office, z.strictObject(inWork), done),
  /** Keeps the PDF as it is: from then on nothing in it changes. */
  "letters.keep": command(
    office,
    z.strictObject({
      ...inWork,
      pdf: bytes(mostPdfBytes).refine((file) => plainPdf(file) !== null),
      pages: z.number().int().min(1).max(200),
    }),
    done,
  ),
  /** A letter that is kept leaves the program. */
  "letters.leaves": command(office, z.strictObject({ id: LetterId, way: ExitChannel }), done),
  /** The texts of every letter in one language. */
  "letters.templates": query(admin, z.strictObject({ language: Language }), z.array(TemplateView)),
  /** A further version of a text; `after` is the one it was made from. */
  "letters.saveTemplate": command(
    admin,
    z.strictObject({
      kind: LetterKind,
      language: Language,
      after: z.number().int().min(0),
      subject: TemplateSubject,
      text: LetterWords.min(1),
    }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
