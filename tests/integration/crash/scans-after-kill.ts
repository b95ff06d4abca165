import { type DocumentId, noFields } from "../../../domain/residence/document.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import { filesIn } from "../attack/raw-vault-access.ts";
import { openHouseOf, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

/** Admits a person to a house of one room, with a passport. */
export async function aDocument(house: TestHouse): Promise<DocumentId> {
  const rooms = await house.ask("rooms.list", {});
  const bedId = rooms[0]?.beds[0]?.id ?? "";
  const { personId: id } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
  await house.ask("documents.add", {
    id,
    kind: "passport",
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: null,
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
  const [document] = await house.ask("documents.ofPerson", { id });
  if (document === undefined) throw new Error("It was added");
  return document.header.id;
}

/** How many scans of a killed process open completely, and how many sealed files there are after a sign-in. */
export async function scansLeft(
  home: string,
  now: string,
): Promise<{ readonly whole: number; readonly files: number }> {
  const house = testHouse(home);
  house.now = Instant.parse(now);
  await house.unlock("ada");
  const owner = "SELECT person_id FROM documents";
  const id = PersonId.parse(openHouseOf(house).database.file.prepare(owner).pluck().get());
  const [document] = await house.ask("documents.ofPerson", { id });
  let whole = 0;
  for (const { id: scanId } of document?.scans ?? []) {
    const { file } = await house.ask("scans.open", { scanId });
    if (file !== null && Buffer.from(file).equals(Buffer.from(aPlainPhoto()))) whole += 1;
  }
  house.lock();
  const files = [...filesIn(house.folder).keys()].filter((name) => name.startsWith("blobs/"));
  return { whole, files: files.length };
}
