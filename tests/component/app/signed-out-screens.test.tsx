import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { BedId, type Room, RoomId } from "../../../domain/accommodation/room.ts";
import type { Me } from "../../../domain/users/user.ts";
import { faultNames } from "../../../renderer/app/vault-cannot-open/vault-cannot-open-reason.ts";
import { hasPage } from "../../../renderer/lock/fault-sentences.ts";
import { startI18n } from "../../../renderer/lib/texts/i18n.ts";
import { ourWords } from "../../helpers/interface-texts.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

const asked = vi.fn(() => Promise.resolve());

beforeEach(() => {
  asked.mockClear();
  Object.defineProperty(window, "hearth", { configurable: true, value: { ask: asked } });
});
afterEach(cleanup);

const nothingYet = {
  "house.state": () =>
    ({
      house: "none",
      hasDemo: false,
      movedAway: null,
      purpose: "trial",
      me: null,
    }) as const,
  "passphrase.suggest": () => ({ words: ["amber", "birch", "cedar", "fable", "grain"] }),
};

const rooms: Room[] = ["Attic", "Garden"].map((name, index) => ({
  id: RoomId.parse(`00000000-0000-4000-8000-00000000001${index}`),
  name,
  beds: [{ id: BedId.parse(`00000000-0000-4000-8000-00000000002${index}`), name: "", kind: "bed" }],
}));

describe("the first run", () => {
  it("is shown while there is no vault, in the chosen language", long, async () => {
    const hands = open("#/", inventedCall(nothingYet));

    await hands.click(await screen.findByRole("button", { name: "Nederlands" }));

    expect(await screen.findByRole("heading", { name: "Wie bent u?" })).toBeTruthy();
    expect(asked).toHaveBeenCalledWith({ ask: "language", language: "nl" });
  });

  it("creates nothing before the five words were typed correctly", long, async () => {
    const found = vi.fn((_: Input<"house.found">) => me);
    const hands = open("#/first-run", inventedCall({ ...nothingYet, "house.found": found }));
    await hands.click(await screen.findByRole("button", { name: "English" }));
    await hands.type(screen.getByRole("textbox", { name: "Your name" }), "Ada");
    await fill(hands, screen.getByRole("textbox", { name: "Sign-in name" }), "kestrel");
    await hands.keyboard("{Enter}");

    const again = await screen.findByLabelText("Type the five words");
    await fill(hands, again, "amber birch");
    await hands.keyboard("{Enter}");
    expect(await screen.findByText(/These are not the five words above/)).toBeTruthy();
    expect(found).not.toHaveBeenCalled();

    await fill(hands, again, " cedar fable grain");
    await hands.keyboard("{Enter}");
    expect(found).toHaveBeenCalledWith({
      language: "en",
      theme: "system",
      name: "Ada",
      signInName: "kestrel",
      roles: ["admin"],
      passphrase: "amber birch cedar fable grain",
    });
  });

  it("shows beside the field why the user's own passphrase is refused", long, async () => {
    const hands = open("#/first-run", inventedCall(nothingYet));
    await hands.click(await screen.findByRole("button", { name: "English" }));
    await hands.type(screen.getByRole("textbox", { name: "Your name" }), "Ada");
    await fill(hands, screen.getByRole("textbox", { name: "Sign-in name" }), "kestrel");
    await hands.keyboard("{Enter}");
    await hands.click(await screen.findByRole("radio", { name: "My own" }));

    await fill(hands, screen.getByLabelText("Your passphrase"), "kestrel kestrel kestrel");
    await hands.keyboard("{Enter}");

    expect(await screen.findByText(/This passphrase would be guessed/)).toBeTruthy();
  });
});

describe("a one-time passphrase", () => {
  it("opens nothing but the choice of a passphrase", async () => {
    const call = inventedCall({
      ...answers,
      ...nothingYet,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "trial",
        me: { ...me, mustChoosePassphrase: true },
      }),
    });
    open("#/people", call);

    expect(await screen.findByRole("heading", { name: "Choose your own passphrase" })).toBeTruthy();
    expect(screen.queryByRole("navigation", { name: "Main menu" })).toBeNull();
  });
});

describe("the settings", () => {
  it("show shelter staff their own sections and nothing else", async () => {
    open("#/settings/users", inventedCall(answers));

    const sections = await screen.findByRole("navigation", { name: "Sections of the settings" });

    expect(
      within(sections)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "My passphrase",
      "Language and look",
      "Sheets for a person",
      "Lists and words",
      "About",
    ]);
    expect(screen.getByRole("heading", { name: "My passphrase" })).toBeTruthy();
  });

  it("explain why an occupied bed cannot be removed, and restore it", long, async () => {
    const administrator: Me = { ...me, roles: ["admin"] };
    const administered = {
      ...answers,
      "house.state": () => ({
        house: "open" as const,
        hasDemo: false,
        movedAway: null,
        purpose: "trial" as const,
        me: administrator,
      }),
      "rooms.list": () => rooms,
      "rooms.arrange": () => ({ refused: { type: "BedInUse" } as const }),
    };
    const hands = open("#/settings/rooms", inventedCall(administered));

    await hands.click(await screen.findByRole("button", { name: "Remove Attic" }));
    expect(screen.queryByRole("textbox", { name: "Name of room 2" })).toBeNull();
    await hands.click(screen.getByRole("button", { name: "Save" }));

    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("A bed that you took out is taken");
    await hands.click(within(alert).getByRole("button", { name: "Put everything back" }));
    expect(screen.getByRole("textbox", { name: "Name of room 1" })).toHaveProperty(
      "value",
      "Attic",
    );
  });
});

describe("a startup fault", () => {
  const languages: readonly Language[] = ["en", "fr", "nl"];

  it.each(languages)("is explained completely in %s, whatever it is", (language) => {
    const t = startI18n(language, ourWords).getFixedT(language, "fault");
    for (const name of faultNames) {
      expect(t(`${name}.title`)).not.toContain(name);
      expect(t(`${name}.safe`, { returnObjects: true }).length).toBeGreaterThan(0);
      expect(t(`${name}.next`, { returnObjects: true }).length).toBeGreaterThan(0);
    }
  });

  it("has its page one press away from the lock screen, whichever it is", () => {
    for (const type of faultNames) expect(hasPage({ type } as AppError), type).toBe(true);
    expect(hasPage({ type: "WrongPassphrase" })).toBe(false);
  });

  it("leads back to the lock screen", async () => {
    const hands = open("#/fault/HouseInUse", inventedCall(nothingYet));

    await hands.click(
      await screen.findByRole("button", { name: "Try again from the lock screen" }),
    );

    expect(asked).toHaveBeenCalledWith({ ask: "lock" });
  });

  it("asks whether the computer's date is right before it continues", async () => {
    const unlock = vi.fn(({ accepts }: Input<"session.unlock">) =>
      accepts.includes("clock")
        ? me
        : {
            refused: {
              type: "ClockLooksWrong",
              now: "2031-03-01T09:00:00.000Z",
              last: "2026-11-24T20:12:00.000Z",
            } as const,
          },
    );
    const hands = open(
      "#/fault/ClockLooksWrong",
      inventedCall({ ...nothingYet, "session.unlock": unlock }),
    );
    await fill(hands, await screen.findByRole("textbox", { name: "Sign-in name" }), "kestrel");
    await fill(hands, screen.getByLabelText("Passphrase"), "any four words here");
    await hands.keyboard("{Enter}");

    const question = await screen.findByRole("alert");
    expect(question.textContent).toContain("1\u00a0March\u00a02031");
    expect(question.textContent).toContain("24\u00a0November\u00a02026");
    await hands.click(
      within(question).getByRole("button", { name: "The computer’s date is right" }),
    );

    expect(unlock).toHaveBeenLastCalledWith(expect.objectContaining({ accepts: ["clock"] }));
  });
});
