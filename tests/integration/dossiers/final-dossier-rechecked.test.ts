// A final dossier is checked against the people of the day on which it leaves, not of the day on which it was stored.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FromJudge } from "../../../domain/address-guard/preview-check-messages.ts";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { judgingOf } from "../../../renderer/printing/check-printout.ts";
import { shownAgain } from "../../../renderer/printing/printouts.ts";
import { keptDossier } from "../../../renderer/dossiers/use-final-dossier.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  aFrozenPdf,
  beginDossier,
  certificateHouse,
  freezeDossier,
  seen,
  signDossier,
} from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
let id: DossierId;
beforeAll(async () => {
  at = await certificateHouse();
  const { house, linh } = at;
  id = await beginDossier(house, linh);
  await signDossier(house, id);
  const enclosureWords = ["Payslip of Linh Invented", "with Zofia Laterborn, Verzonnenstraat 47"];
  await freezeDossier(house, id, aFrozenPdf(), { enclosureWords, isLookedAt: false });
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

/** The result for its preview: its enclosures are pictures without text. */
async function judged(): Promise<FromJudge> {
  const { house } = at;
  const { person, versions } = await seen(house, id);
  const [version] = versions;
  if (version === undefined) throw new Error("It was frozen");
  const kept = await keptDossier((name, input) => house.call(name, input), person, version);
  if (kept === null) throw new Error("Its file is there");
  const [desk, line] = [new MessageChannel(), new MessageChannel()];
  const judging = judgingOf(
    (name, input) => house.call(name, input),
    desk.port1,
    [shownAgain(kept, "fr")],
    () => false,
  );
  judging.over(line.port1);
  const answer = await new Promise<FromJudge>((resolve) => {
    line.port2.onmessage = ({ data }: MessageEvent<FromJudge>) => resolve(data);
    const pages = [
      "Dossier",
      ...Array.from({ length: 7 }, (_, page) => (page < 5 ? "Motifs" : "")),
    ];
    line.port2.postMessage({ file: 0, pages, reader: null });
  });
  for (const { port1, port2 } of [desk, line]) for (const port of [port1, port2]) port.close();
  return answer;
}

it("leaves while no name in an enclosure belongs to anyone in the house", async () => {
  expect((await judged())?.verdict).toMatchObject({ level: "clear", found: [] });
});

it("needs a review once a person with a name in an enclosure was admitted", async () => {
  const { house } = at;
  const room = (await house.ask("rooms.list", {}))[5];
  await house.ask("stays.admit", {
    ...aNewcomer({ name: "Zofia Laterborn" }),
    bedId: room?.beds[0]?.id ?? "",
  });
  expect((await judged())?.verdict).toMatchObject({
    level: "look",
    found: [{ page: 7, words: "Zofia Laterborn", why: "resident" }],
  });
});

it("is blocked once protected words in it are added, as the administrator was warned", async () => {
  const street = { kind: "street", text: "Verzonnenstraat" } as const;
  const told: unknown[] = [];
  for (let [from, of] = [0, 1]; from < of;) {
    const answer = await at.house.ask("guard.tryOn", { terms: [street], from });
    told.push(...answer.counts);
    ({ looked: from, of } = answer);
  }
  expect(told).toEqual([{ what: "dossier", stop: 1, look: 0 }]);
  await at.house.ask("guard.add", { terms: [street] });
  expect((await judged())?.verdict).toMatchObject({
    level: "stop",
    found: [{ page: 7, why: "address" }],
  });
  const { versions } = await seen(at.house, id);
  expect(JSON.stringify(versions)).not.toContain("Laterborn");
});
