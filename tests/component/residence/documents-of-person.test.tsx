import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { DocumentHeader, DocumentRecord, noFields } from "../../../domain/residence/document.ts";
import { DossierView, ScanChoice } from "../../../domain/dossiers/dossier-view.ts";
import type { Me } from "../../../domain/users/user.ts";
import { paths } from "../../../renderer/shell/paths.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

afterEach(cleanup);

const [linh] = cards;
if (linh === undefined) throw new Error("There is somebody");
const administrator: Me = { ...me, roles: ["admin", "care"], holds: ["office", "care"] };
const asAdministrator: typeof answers = {
  ...answers,
  "session.me": () => administrator,
  "house.state": () => ({
    house: "open",
    hasDemo: false,
    movedAway: null,
    purpose: "real",
    me: administrator,
  }),
};

const paper = (
  kind: "passport" | "addressProtection",
  state: "asked" | "held",
): Output<"documents.ofPerson">[number] => ({
  header: DocumentHeader.parse({
    id: "66666666-6666-4666-8666-666666666666",
    personId: linh.id,
    version: 1,
    kind,
    state,
    askedOn: "2026-11-02",
    issuedOn: null,
    expiresOn: null,
  }),
  record: {
    state: "open",
    content: DocumentRecord.parse({ ...noFields, renews: null, residence: null }),
  },
  scans: [],
  at: Instant.parse("2026-11-24T10:00:00.000Z"),
  byName: "Samira Invented",
});

const passport = (state: "asked" | "held") => paper("passport", state);

const papers = (held: Output<"documents.ofPerson">) =>
  open(
    paths.personDocuments(linh.id),
    inventedCall({ ...asAdministrator, "documents.ofPerson": () => held }),
  );

it("does not show a holder for a document that is only requested", async () => {
  papers([passport("asked")]);
  await screen.findByText(/asked for on/);
  expect(screen.queryByText("Held by")).toBeNull();
});

it("shows the holder of a current document", async () => {
  papers([passport("held")]);
  expect(await screen.findByText("Held by")).toBeTruthy();
});

async function adding(held: Output<"documents.ofPerson"> = []) {
  const hands = papers(held);
  await hands.click(await screen.findByRole("button", { name: "Add a document" }));
  return { hands, panel: within(await screen.findByRole("dialog")) };
}

it.each([
  ["address", /kept secret|address/i, paper("addressProtection", "asked"), true],
  ["passport", /passport/, passport("asked"), false],
] as const)("a new %s takes the place of one that was asked for: %#", async (...given) => {
  const [typed, name, before, isOffered] = given;
  const { hands, panel } = await adding([before]);
  await fill(hands, panel.getByRole("combobox"), typed);
  await hands.click(await screen.findByRole("option", { name }));
  expect(panel.queryByText("Takes the place of") !== null).toBe(isOffered);
});

it.each(["course", "certif"])("finds the certificate of a course by %j", async (typed) => {
  const { hands, panel } = await adding();
  await fill(hands, panel.getByRole("combobox"), typed);
  expect(await screen.findByRole("option", { name: /certificate of a course/ })).toBeTruthy();
});

it("asks about a last day decades ahead, and accepts it all the same", long, async () => {
  const { hands, panel } = await adding();
  const typeYear = async (year: string) => {
    const parts = within(panel.getByRole("group", { name: "Last valid day" }));
    const [day, month, last] = parts.getAllByRole("spinbutton");
    for (const [at, text] of [
      [day, "01"],
      [month, "12"],
      [last, year],
    ] as const) {
      await hands.click(at ?? document.body);
      await hands.keyboard(text);
    }
  };
  await typeYear("2036");
  expect(panel.queryByText(/is the year right/)).toBeNull();
  await typeYear("2072");
  expect(await panel.findByText("In 46 years: is the year right?")).toBeTruthy();
});

it("numbers scans of one kind that could be enclosed", async () => {
  const choice = (at: number, kind: string) =>
    ScanChoice.parse({
      scanId: `33333333-3333-4333-8333-33333333333${String(at)}`,
      kind,
      isMedical: false,
      documentId: "66666666-6666-4666-8666-666666666666",
      addedAt: Instant.parse("2026-11-24T10:00:00.000Z"),
    });
  const sample = DossierView.parse(sampleOf(DossierView));
  const dossier: DossierView = {
    ...sample,
    state: "draft",
    enclosures: [],
    checks: [],
    choices: [choice(1, "passport"), choice(2, "passport"), choice(3, "workPaper")],
  };
  open(
    paths.dossier(dossier.id),
    inventedCall({ ...asAdministrator, "dossiers.view": () => dossier }),
  );
  const buttons = await screen.findAllByRole("button", { name: /^Enclose: / });
  expect(buttons.map((one) => one.getAttribute("aria-label"))).toEqual([
    "Enclose: passport (1 of 2)",
    "Enclose: passport (2 of 2)",
    "Enclose: employment paper",
  ]);
});
