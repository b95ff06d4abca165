import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { PrintedWordKey } from "../../../domain/vocabulary/printed-words/printed-word-key.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const at = Instant.parse("2026-11-20T10:00:00.000Z");
const title = PrintedWordKey.parse("paper:plan.title");
const day = (text: string) => CalendarDate.parse(text);
const version = (number: number, words: string | null, from = "2026-11-20") => ({
  number,
  words,
  from: day(from),
  at,
  byName: "Noor Invented",
});

type Sheets = Output<"sheets.view">;
const unsaid: Sheets = { reading: null, words: [] };

function openSheets(view: Sheets, roles: readonly ("admin" | "shelter")[] = ["admin"]) {
  const who = { ...me, roles: [...roles] };
  const saved = vi.fn<(input: Input<"sheets.save">) => void>();
  const said = vi.fn<(input: Input<"sheets.sayRead">) => void>();
  const hands = open(
    "#/settings/sheets",
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: who,
      }),
      "session.me": () => who,
      "sheets.now": () => ({
        read: ["ar"],
        own: [{ language: "fa", words: { [title]: "راه من" } }],
      }),
      "sheets.view": () => view,
      "sheets.save": (input) => {
        saved(input);
        return null;
      },
      "sheets.sayRead": (input) => {
        said(input);
        return null;
      },
    }),
  );
  return { hands, saved, said };
}

const openArabic = async (hands: ReturnType<typeof openSheets>["hands"]) => {
  await hands.click(await screen.findByRole("button", { name: "Words: Arabic" }));
};

describe("the sheets for a person", () => {
  it("show for each language whether it was reviewed, and how many texts are the centre’s", async () => {
    openSheets(unsaid);
    const arabic = (await screen.findByText("Arabic")).closest("li");
    const farsi = screen.getByText(/^(Farsi|Persian)/).closest("li");
    expect(arabic?.textContent).toContain("read");
    expect(arabic?.textContent).not.toContain("not read yet");
    expect(farsi?.textContent).toContain("not read yet");
    expect(farsi?.textContent).toContain("1 own word");
  });

  it("are recorded as reviewed, with nobody’s name to enter", async () => {
    const { hands, said } = openSheets(unsaid);
    await openArabic(hands);
    await hands.click(await screen.findByRole("button", { name: "It has been read" }));
    expect(said).toHaveBeenCalledExactlyOnceWith({ language: "ar", isRead: true });
  });

  it("show that they have to be reviewed again after a text has changed", async () => {
    const reading = { isRead: true, at, byName: "Noor Invented", isOutdated: true };
    const { hands } = openSheets({ reading, words: [] });
    await openArabic(hands);
    expect(await screen.findByText(/Words have changed since/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "It has been read" })).toBeTruthy();
  });

  it("accept a centre's own text, and show beside the field why one is refused", long, async () => {
    const { hands, saved } = openSheets(unsaid);
    await openArabic(hands);
    await hands.click(await screen.findByRole("button", { name: "Change: خطتي" }));
    const panel = within(await screen.findByRole("dialog"));
    const field = panel.getByRole("textbox", { name: "In their place" });
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(panel.getByText(/Write the words/)).toBeTruthy();
    await fill(hands, field, "Victim plan");
    expect(panel.getByText(/“Victim” would tell a stranger/)).toBeTruthy();
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(saved).not.toHaveBeenCalled();
    await hands.clear(field);
    await fill(hands, field, "طريقي");
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(saved.mock.calls[0]?.[0]).toMatchObject({
      language: "ar",
      key: title,
      after: 0,
      words: "طريقي",
    });
  });

  it("show earlier texts, and restore the program's with one press", long, async () => {
    const versions = [version(2, "دربي"), version(1, "طريقي")];
    const { hands, saved } = openSheets({ reading: null, words: [{ key: title, versions }] });
    await openArabic(hands);
    await hands.click(await screen.findByRole("button", { name: "Change: دربي" }));
    const panel = within(await screen.findByRole("dialog"));
    expect(panel.getByText("طريقي")).toBeTruthy();
    expect(panel.getByText("خطتي")).toBeTruthy();
    await hands.click(panel.getByRole("button", { name: "Back to Hearth’s words" }));
    expect(saved.mock.calls[0]?.[0]).toMatchObject({ key: title, after: 2, words: null });
  });

  it("are read by all users, and changed by administrators alone", async () => {
    const { hands } = openSheets(unsaid, ["shelter"]);
    await openArabic(hands);
    expect(await screen.findByText("خطتي")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Change/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "It has been read" })).toBeNull();
  });
});
