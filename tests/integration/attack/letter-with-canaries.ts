// A letter that is written, stored and printed, with a distinct word for each kind of secret.
import type { PersonId } from "../../../domain/people/person.ts";
import { aPdf } from "../../helpers/invented-pictures.ts";
import { beginLetter, keepLetter, letterSeen } from "../../helpers/integration/letter-steps.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

export async function sendLetter(house: TestHouse, personId: PersonId): Promise<void> {
  const id = await beginLetter(house, personId, "school");
  const { version, reader } = await letterSeen(house, id);
  const own = { subject: "Inscription", text: canary.letterWords };
  const addressee = canary.letterAddressee;
  await house.ask("letters.change", { id, version, reader, addressee, own });
  await keepLetter(house, id, aPdf(canary.letterPdf));
  await house.ask("letters.leaves", { id, way: "printed" });
}
