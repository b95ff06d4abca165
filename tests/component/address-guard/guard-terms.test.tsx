import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { GuardTermId } from "../../../domain/address-guard/term.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me, now } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const admin = { ...me, roles: ["admin" as const] };
const id = GuardTermId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a31");

it("are removed after a question that says which and what follows, and are named when they are gone", async () => {
  const end = vi.fn(() => null);
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: admin,
    }),
    "session.me": () => admin,
    "guard.terms": () => [
      { id, kind: "street", text: "Invented Lane", addedAt: now, byName: "Ada" },
    ],
    "guard.overrides": () => [],
    "guard.end": end,
  });
  const hands = open("#/settings/guard", call);
  const out = { name: "Take out Invented Lane" };
  await hands.click(await screen.findByRole("button", out));
  await screen.findByRole("alertdialog", { name: "Take out “Invented Lane”?" });
  expect(screen.getByText(/papers may leave the house with these words/)).toBeTruthy();
  await hands.keyboard("{Escape}");
  expect(end).not.toHaveBeenCalled();

  await hands.click(screen.getByRole("button", out));
  await hands.click(await screen.findByRole("button", { name: "Take out" }));
  expect(await screen.findByText("‘Invented Lane’ is not looked for any more.")).toBeTruthy();
  expect(end).toHaveBeenCalledWith({ id });
});

describe("an address typed in one go", () => {
  const opened = async () => {
    const add = vi.fn(() => ({ id }));
    const tried = vi.fn(() => ({
      counts: [{ what: "letter" as const, stop: 2, look: 0 }],
      looked: 9,
      of: 9,
      closed: 0,
    }));
    const call = inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: admin,
      }),
      "session.me": () => admin,
      "guard.terms": () => [],
      "guard.overrides": () => [],
      "guard.tryOn": tried,
      "guard.add": add,
    });
    const hands = open("#/settings/guard", call);
    await hands.click(await screen.findByRole("button", { name: "Add words" }));
    const panel = within(await screen.findByRole("dialog"));
    return { add, tried, hands, panel };
  };

  it(
    "is split before it is saved, with what it will find and how many texts it would block",
    long,
    async () => {
      const { add, tried, hands, panel } = await opened();
      await hands.click(panel.getByLabelText("Words"));
      await hands.paste("Rue de l'Exemple Fictif 12, 9995 Ville");
      await hands.click(panel.getByLabelText("The same in the other language (optional)"));
      await hands.paste("Voorbeeldstraat 12");
      const terms = [
        { kind: "street", text: "Rue de l'Exemple Fictif" },
        { kind: "number", text: "12" },
        { kind: "postcode", text: "9995" },
        { kind: "municipality", text: "Ville" },
        { kind: "street", text: "Voorbeeldstraat" },
      ];

      const lines = panel.getAllByRole("listitem").map(({ textContent }) => textContent);
      expect(lines.slice(0, 5)).toEqual([
        "Street: Rue de l'Exemple FictifStops a paper",
        "House number: 12Stops a paper",
        "Postcode: 9995To be looked at",
        "Municipality: VilleTo be looked at",
        "Street: VoorbeeldstraatStops a paper",
      ]);
      expect(panel.getByText(/Also caught, for example: “RUE DE L'EXEMPLE FICTIF”/)).toBeTruthy();
      await panel.findByText("It would stop 2 of the texts and papers that are kept");
      expect(tried).toHaveBeenLastCalledWith({ terms, from: 0 });

      await hands.click(panel.getByRole("button", { name: "Save" }));
      await waitFor(() => expect(add).toHaveBeenCalledExactlyOnceWith({ terms }));
      expect(
        await screen.findByText(/Looked for from now on: Rue de l'Exemple Fictif · 12/),
      ).toBeTruthy();
    },
  );

  it("shows what is too short to search for, and is refused where nothing is left", async () => {
    const { add, hands, panel } = await opened();
    const words = panel.getByLabelText("Words");
    await hands.click(words);
    await hands.paste("Rue de l'Exemple 12, 9995 Spa");
    expect(panel.getByText("Municipality: Spa: too short to look for")).toBeTruthy();
    await hands.clear(words);
    await hands.paste("Rue");
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(await panel.findByText(/At least four letters/)).toBeTruthy();
    expect(panel.queryByText("What will be looked for")).toBeNull();
    expect(add).not.toHaveBeenCalled();
  });

  it.each(["Street", "Landmark", "Municipality"])(
    "asks for the name in the other language: %s",
    async (kind) => {
      const { hands, panel } = await opened();
      if (kind !== "Street") await chooseKind(hands, kind);
      expect(panel.getByLabelText("The same in the other language (optional)")).toBeTruthy();
    },
  );

  it.each(["House number", "Phone of the house", "Postcode"])("asks for one: %s", async (kind) => {
    const { hands, panel } = await opened();
    await chooseKind(hands, kind);
    expect(panel.queryByLabelText("The same in the other language (optional)")).toBeNull();
  });
});

async function chooseKind(hands: ReturnType<typeof open>, kind: string): Promise<void> {
  await hands.click(screen.getByRole("button", { name: /What it is/ }));
  await hands.click(await screen.findByRole("option", { name: kind }));
}
