// Consents and disclosures, with a distinct word for each kind of secret.
import type { PersonId } from "../../../domain/people/person.ts";
import { aConsent, aDisclosure, anOrder } from "../../helpers/disclosure-inputs.ts";
import { passphraseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

/** By a care worker, who is named for the hidden file. */
export async function tellOthers(
  house: TestHouse,
  { resident, gone, hidden }: Readonly<Record<"resident" | "gone" | "hidden", PersonId>>,
): Promise<void> {
  const aim = aConsent({ aim: canary.consentAim });
  await house.ask("ledger.consent", { id: resident, consent: aim, changes: null });
  const withheld = aConsent({ information: ["health"], withheld: canary.consentWithheld });
  await house.ask("ledger.consent", { id: gone, consent: withheld, changes: null });
  const bare = { corrects: null, source: null };
  const note = aDisclosure({ note: canary.leftNote });
  await house.ask("ledger.write", { id: gone, entry: note, ...bare });
  const call = aDisclosure({ information: ["health"], note: canary.leftHealth });
  await house.ask("ledger.write", { id: resident, entry: call, ...bare });
  for (const [id, asked] of [
    [resident, canary.orderAsked],
    [hidden, canary.hiddenOrder],
  ] as const)
    await house.ask("compelled.record", { id, order: anOrder({ asked }), changes: null });
  await house.ask("forgetting.hold", { id: resident, reason: canary.holdReason, until: null });
  for (const id of [resident, gone])
    await house.ask("access.begin", {
      id,
      askedOn: "2026-11-24",
      askedBy: "herself",
      identity: canary.whoAsks,
      note: "",
    });
  const recipient = { kind: "lawyer" as const, name: canary.hiddenLeft };
  await house.ask("ledger.write", { id: hidden, entry: aDisclosure({ recipient }), ...bare });
}

/** By samira and ada: a blocked printout about a person is released. */
export async function letOut(house: TestHouse, personId: PersonId, reason: string): Promise<void> {
  const { id } = await house.ask("guard.override", {
    kind: "letter",
    pages: ["Letter", "Verzonnenstraat"],
    reader: "lawyer",
    personId,
    sha256: "0".repeat(64),
    reason,
    passphrase: passphraseOf("samira"),
    second: { signInName: "ada", passphrase: passphraseOf("ada") },
  });
  await house.ask("guard.useOverride", { id, way: "printed" });
}
