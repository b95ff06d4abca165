import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { DossierView } from "../../../domain/dossiers/dossier-view.ts";
import type { FieldId } from "../../../domain/letters/template-fields.ts";
import { paths } from "../../../renderer/shell/paths.ts";
import { pathOfField } from "../../../renderer/letters/where-to-correct.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

afterEach(cleanup);

const [linh] = cards;
if (linh === undefined) throw new Error("There is somebody");
const sample = DossierView.parse(sampleOf(DossierView));
const id = "22222222-2222-4222-8222-222222222222" as DossierView["id"];
const dossier: DossierView = {
  ...sample,
  id,
  state: "draft",
  person: { ...sample.person, id: linh.id, number: linh.number, name: linh.name },
  checks: sample.checks.slice(0, 1).map((line) => ({
    ...line,
    id: "expiryMissing",
    mend: "documents",
    level: "blocking",
    about: null,
    letThrough: null,
  })),
};

const openDossier = () =>
  open(paths.dossier(id), inventedCall({ ...answers, "dossiers.view": () => dossier }));

const back = () =>
  screen.queryByRole("link", { name: `Back to the dossier of ${linh.name ?? ""}` });

it("leads back to the dossier from every page of the person's file where something in it is fixed", async () => {
  const hands = openDossier();
  await hands.click(await screen.findByRole("link", { name: /^Mend: / }));
  await waitFor(() => expect(back()?.getAttribute("href")).toBe(paths.dossier(id)));
  expect(window.location.hash).toBe(paths.personDocuments(linh.id));

  window.location.hash = paths.personStay(linh.id);
  await hands.click(await screen.findByRole("link", { name: /^Back to the dossier/ }));
  await screen.findByRole("link", { name: /^Mend: / });
  expect(window.location.hash).toBe(paths.dossier(id));
  expect(back(), "one is there").toBeNull();
});

it("leads back also where the dossier was on the screen before its address was", async () => {
  const hands = openDossier();
  await screen.findByRole("link", { name: /^Mend: / });
  window.location.hash = paths.people;
  await screen.findByRole("heading", { name: "People", level: 1 });
  // The data of the page is cached by now: it is shown at once.
  window.location.hash = paths.dossier(id);
  await hands.click(await screen.findByRole("link", { name: /^Mend: / }));
  await waitFor(() => expect(back()?.getAttribute("href")).toBe(paths.dossier(id)));
});

it("no longer leads back once the user went elsewhere", long, async () => {
  const hands = openDossier();
  await hands.click(await screen.findByRole("link", { name: /^Mend: / }));
  await screen.findByRole("link", { name: /^Back to the dossier/ });
  window.location.hash = paths.people;
  await screen.findByRole("heading", { name: "People", level: 1 });
  window.location.hash = paths.personDocuments(linh.id);
  await waitFor(() => {
    expect(screen.queryByRole("heading", { name: "People", level: 1 })).toBeNull();
  });
  expect(back()).toBeNull();
});

it.each([
  ["person.name", paths.personIdentity(linh.id)],
  ["person.birthDate", paths.personIdentity(linh.id)],
  ["conditions.agreedOn", paths.personIntake(linh.id, "agreement")],
  ["person.nationality", paths.person(linh.id)],
  ["appointment.day", paths.planFor(linh.id)],
] as const satisfies readonly (readonly [FieldId, string])[])(
  "leads from a letter to where %s is put right",
  (field, path) => expect(pathOfField(field, linh.id)).toBe(path),
);
