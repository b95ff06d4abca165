// Letters from their first text to the stored PDF.
import type { Output } from "../../../domain/api/index.ts";
import type { LetterKind } from "../../../domain/letters/letter-kind.ts";
import type { LetterId } from "../../../domain/letters/letter.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aPdf } from "../invented-pictures.ts";
import type { TestHouse } from "./test-house.ts";

/** In the session of the signed-in user. */
export async function beginLetter(
  house: TestHouse,
  personId: PersonId,
  kind: LetterKind = "appointment",
  language: "fr" | "nl" | "en" = "fr",
): Promise<LetterId> {
  return (await house.ask("letters.begin", { personId, kind, language })).id;
}

export const letterSeen = (house: TestHouse, id: LetterId): Promise<Output<"letters.view">> =>
  house.ask("letters.view", { id });

/** A text of its own, in which nothing is missing. */
export async function writeLetter(
  house: TestHouse,
  id: LetterId,
  text = "Madame, Monsieur,\n\nUn rendez-vous est prévu.",
): Promise<void> {
  const { version, reader } = await letterSeen(house, id);
  const own = { subject: "Rendez-vous", text };
  await house.ask("letters.change", { id, version, reader, addressee: "École inventée", own });
}

export async function keepLetter(
  house: TestHouse,
  id: LetterId,
  pdf = aPdf("a kept letter"),
): Promise<void> {
  const { version } = await letterSeen(house, id);
  await house.ask("letters.keep", { id, version, pdf, pages: 1 });
}
