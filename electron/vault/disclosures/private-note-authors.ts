import { notesOf, sealedAuthorsOf, sealedSessionsBy } from "../../../db/counselling/sessions.ts";
import { ownNotesOf } from "../../../db/legal/legal-records.ts";
import type { AccessFact, AccessSection } from "../../../domain/disclosures/access-request-view.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { noteWords } from "../counselling/sessions.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Mask } from "../address-guard/mask-other-names.ts";
import { openOwnNote } from "../users/sealed-own-notes.ts";

/** Authors of notes about a person that only they can open. */
export function authorsOf({ tx }: Context, personId: PersonId): readonly UserId[] {
  const own = ownNotesOf(tx, personId).map(({ authorId }) => authorId);
  return [...new Set([...own, ...sealedAuthorsOf(tx, personId)])].toSorted();
}

/**
 * What the reader wrote about a person under keys of their own, and how many sessions are left out because they were
 * entered in error.
 */
export function sealedNotesOf(
  context: Context,
  personId: PersonId,
  mask: Mask,
): { readonly sections: readonly AccessSection[]; readonly mistakes: number } {
  const { tx, me } = context;
  const own = ownNotesOf(tx, personId)
    .filter(({ authorId }) => authorId === me.id)
    .flatMap((row) => {
      const note = openOwnNote(context, row);
      return note.ok ? [entry(row.at, mask(note.value.text))] : [];
    });
  const contacts = sealedSessionsBy(tx, me.id).filter((one) => one.personId === personId);
  const sealed = contacts
    .filter(({ takenBackAt }) => takenBackAt === null)
    .flatMap((contact) =>
      notesOf(tx, [contact.id]).flatMap((note) => {
        const words = noteWords(context, contact, note);
        return words === null ? [] : [entry(note.at, mask(words))];
      }),
    );
  const sections = [
    { name: "own_notes", entries: own },
    { name: "contact_notes", entries: sealed },
  ].filter(({ entries }) => entries.length > 0);
  const mistakes = contacts.filter(({ takenBackAt }) => takenBackAt !== null).length;
  return { sections, mistakes };
}

const entry = (at: string, text: string): { facts: AccessFact[] } => ({
  facts: [
    { name: "at", value: at, kind: "moment" },
    { name: "text", value: text, kind: "words" },
  ],
});
