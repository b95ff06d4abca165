import { agreementTextsOf } from "../../../db/daily-life/agreement.ts";
import { letterById, letterIds } from "../../../db/letters/letters.ts";
import { dossierById, frozenById, frozenIds } from "../../../db/dossiers/dossiers.ts";
import { currentSteps } from "../../../db/outings/missing-person-searches.ts";
import { personById } from "../../../db/people/people.ts";
import { logPinned } from "../../../db/shift/log-book.ts";
import type { TryOutSource } from "../../../domain/address-guard/try-new-terms.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { kindsOn } from "../../../domain/letters/letter-kind.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { wordsIn } from "../../../domain/shift/log-text.ts";
import { type Kept, type KeptWords, stringsIn } from "../address-guard/try-new-terms.handlers.ts";
import { openFrozen } from "../dossiers/sealed-dossiers.ts";
import type { Context } from "../platform/handler-context.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import { textInForce } from "./letter-facts.ts";
import { openLetter } from "./sealed-letters.ts";

/** All texts that the house keeps and that may leave it. */
export function everythingKept(context: Context): readonly Kept[] {
  const { tx, today } = context;
  const said = (what: TryOutSource, text: string): Kept => ({ what, read: () => ({ text }) });
  const letterTexts = kindsOn(today).flatMap((kind) =>
    Language.options.map((language) => {
      const { subject, text } = textInForce(context, kind, language);
      return said("letterText", `${subject}\n${text}`);
    }),
  );
  return [
    ...letterTexts,
    ...agreementTextsOf(tx).map(({ content }) => said("agreementText", stringsIn(content))),
    ...currentSteps(tx).map(({ en, fr, nl }) => said("searchStep", [en, fr, nl].join("\n"))),
    ...logPinned(tx).map(({ text }) => said("pinned", text === null ? "" : wordsIn(text))),
    ...letterIds(tx).map((id): Kept => ({ what: "letter", read: () => letterWords(context, id) })),
    ...frozenIds(tx).map((id): Kept => ({ what: "dossier", read: () => frozenWords(context, id) })),
  ];
}

/** As it was kept; of a draft what somebody wrote, since the rest is the text and the file. */
function letterWords(context: Context, id: ReturnType<typeof letterIds>[number]): KeptWords | null {
  const row = letterById(context.tx, id);
  if (row === null) return null;
  const opened = openLetter(context, row, keyFor(context, row.personId));
  if (!opened.ok) return null;
  const { kept, own, addressee } = opened.value;
  if (kept !== null) return { text: stringsIn(kept.content), addressee };
  return { what: "letterDraft", text: own === null ? "" : stringsIn(own), addressee };
}

function frozenWords(context: Context, id: ReturnType<typeof frozenIds>[number]): KeptWords | null {
  const version = frozenById(context.tx, id)?.version;
  const dossier = version === undefined ? null : dossierById(context.tx, version.dossierId);
  if (version === undefined || dossier === null) return null;
  const opened = openFrozen(context, version, keyFor(context, dossier.personId));
  if (!opened.ok) return null;
  const { content, enclosureWords } = opened.value;
  return { text: stringsIn({ content, enclosureWords }), addressee: content.addressee };
}

function keyFor(context: Context, id: PersonId): Buffer | null {
  const person = personById(context.tx, id);
  return person === null ? null : fileKeyOf(context, person);
}
