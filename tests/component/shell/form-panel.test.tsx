import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate, Instant, TimeZone } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { type User, UserId } from "../../../domain/users/user.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import { CloseBedPanel } from "../../../renderer/accommodation/beds/close-bed-panel.tsx";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { board, id, me, now, tonight } from "../../helpers/component/invented-house.ts";
import { fill, open, showInHouse } from "../../helpers/component/render.tsx";

afterEach(cleanup);

/** A toast is an alert too. */
const asking = { name: "Discard what you typed?" };

/** The panel as a screen has it: unmounted once it is closed. */
function Closing() {
  const [isOpen, setOpen] = useState(true);
  const bed = board.rooms[14]?.beds[0]?.bed.id ?? "";
  return isOpen ? (
    <CloseBedPanel
      bed={{ id: bed, place: "Room 15" }}
      tonight={tonight}
      onClose={() => setOpen(false)}
    />
  ) : null;
}

/** A panel of the board: a required reason, and two days. */
async function closeRoom15(answer: () => null | AppError, isOnBoard = false) {
  const asked = vi.fn<(input: Input<"beds.close">) => void>();
  const invented = inventedCall(answers);
  const call = (async (name, input) => {
    if (name !== "beds.close") return invented(name, input);
    asked(input as Input<"beds.close">);
    const error = answer();
    return error === null ? { ok: true, value: input } : { ok: false, error };
  }) as Call;
  const hands = isOnBoard ? open("#/house", call) : showInHouse(<Closing />, call);
  if (isOnBoard) {
    await hands.click(await screen.findByRole("button", { name: "Actions for Room 15" }));
    await hands.click(await screen.findByRole("menuitem", { name: "Take out of service…" }));
  }
  const panel = within(await screen.findByRole("dialog"));
  return { hands, panel, asked, reason: panel.getByRole("textbox", { name: "Why" }) };
}

describe("a panel to fill in", () => {
  it("shows what is missing and focuses it, and asks for nothing yet", async () => {
    const { hands, panel, asked, reason } = await closeRoom15(() => null);

    await hands.click(panel.getByRole("button", { name: "Take out of service" }));

    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(reason.getAttribute("aria-invalid")).toBe("true");
    expect(panel.getByText("Write in a few words why nobody can sleep there.")).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it("closes once it is done", long, async () => {
    const { hands, panel, asked, reason } = await closeRoom15(() => null, true);

    await fill(hands, reason, "broken slats");
    await hands.click(panel.getByRole("button", { name: "Take out of service" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(asked).toHaveBeenCalledOnce();
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ reason: "broken slats" });
  });

  it("keeps what was typed when it is refused, and on a click outside", long, async () => {
    const { hands, panel, reason } = await closeRoom15(() => ({ type: "BedTaken" }));

    await fill(hands, reason, "broken slats");
    await hands.click(panel.getByRole("button", { name: "Take out of service" }));
    await panel.findByRole("alert");
    await hands.click(document.body);
    await hands.pointer([{ keys: "[MouseLeft]", target: document.body }]);

    expect(panel.getByRole("alert").textContent).not.toBe("");
    expect(reason).toHaveProperty("value", "broken slats");
  });

  it("is left by Cancel, and by Escape", async () => {
    const first = await closeRoom15(() => null);
    await first.hands.click(first.panel.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    cleanup();

    const { hands } = await closeRoom15(() => null);
    await hands.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("asks before Escape or its close button discards what is not saved as a draft", async () => {
    const { hands, panel, reason } = await closeRoom15(() => null);
    await fill(hands, reason, "broken slats");
    await hands.keyboard("{Escape}");

    const question = await screen.findByRole("alertdialog", asking);
    await hands.click(within(question).getByRole("button", { name: "Keep writing" }));
    expect(screen.queryByRole("alertdialog", asking)).toBeNull();
    expect(reason).toHaveProperty("value", "broken slats");
    await waitFor(() => expect(document.activeElement).toBe(reason));

    await hands.click(panel.getByRole("button", { name: "Close" }));
    await hands.click(await screen.findByRole("button", { name: "Discard" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("asks as well where only a day was changed", async () => {
    const { hands, panel } = await closeRoom15(() => null);
    const [part] = panel.getAllByRole("spinbutton");
    part?.focus();
    await hands.keyboard("{ArrowUp}{Escape}");
    expect(await screen.findByRole("alertdialog", asking)).toBeTruthy();
    await hands.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog", asking)).toBeNull();
    expect(screen.getByRole("dialog")).toBeTruthy();
  });

  it("closes at once where a draft is saved", long, async () => {
    const day = CalendarDate.parse("2026-11-24");
    const log = inventedCall({
      ...answers,
      "log.people": () => [],
      "log.page": () => ({
        day,
        now: { day, name: "day" },
        zone: TimeZone.parse("Europe/Brussels"),
        begins: { day: now, evening: now, night: now },
        entries: [],
        pinned: [],
        people: [],
      }),
      "drafts.read": () => null,
      "drafts.save": () => ({ savedAt: now, isOnDisk: true }),
    });
    const hands = open("#/house/log?write=true", log);
    await screen.findByRole("dialog");
    await hands.keyboard("The boiler drips{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.queryByRole("alertdialog", asking)).toBeNull();
  });
});

describe("the panel of a colleague", () => {
  async function openColleague() {
    const admin = { ...me, roles: ["admin" as const] };
    let user: User = {
      ...me,
      id: UserId.parse(id(950)),
      name: "Tom Invented",
      signInName: "tom",
      state: "active",
      roles: ["shelter"],
      holds: [],
      awaits: [],
      createdAt: Instant.parse("2026-11-01T08:00:00.000Z"),
    };
    const hands = open(
      "#/settings/users",
      inventedCall({
        ...answers,
        "house.state": () => ({
          house: "open",
          hasDemo: false,
          movedAway: null,
          purpose: "real",
          me: admin,
        }),
        "session.me": () => admin,
        "users.list": () => [user],
        "users.setRoles": ({ roles }) => {
          user = { ...user, roles: [...roles] };
          return null;
        },
      }),
    );
    await hands.click(await screen.findByRole("button", { name: "Edit Tom Invented" }));
    const panel = within(await screen.findByRole("dialog", { name: "Tom Invented" }));
    await hands.click(panel.getByRole("checkbox", { name: /^Care worker/ }));
    return { hands, panel };
  }

  it("asks before ticks are discarded, by Escape or by a click outside", long, async () => {
    const { hands } = await openColleague();
    await hands.keyboard("{Escape}");
    await hands.click(await screen.findByRole("button", { name: "Keep writing" }));
    await hands.click(document.body);
    await hands.click(await screen.findByRole("button", { name: "Discard" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("asks nothing once it is saved, and does not focus the button that removes the colleague", async () => {
    const { hands, panel } = await openColleague();
    panel.getByRole("button", { name: "Save the roles" }).focus();
    await hands.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement).toBe(panel.getByText("Roles")));
    await hands.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
