import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { board, me, settings } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

describe("unsaved changes in the settings", () => {
  it("are still there when the user returns, until they are discarded", long, async () => {
    const admin = { ...me, roles: ["admin" as const] };
    const house = { house: "open", hasDemo: false, movedAway: null } as const;
    const call = inventedCall({
      ...answers,
      "house.state": () => ({ ...house, purpose: "real", me: admin }),
      "session.me": () => admin,
    });
    const hands = open("#/settings/centre", call);
    const name = () => screen.findByRole("textbox", { name: "Name of the centre, as printed" });
    await fill(hands, await name(), " Invented");

    await hands.click(screen.getByRole("link", { name: "Language and look" }));
    await screen.findByRole("heading", { level: 1, name: "Language and look" });
    const way = screen.getByRole("link", { name: /^House and centre/ });
    expect(way.textContent).toContain("Not saved yet");
    await hands.click(way);

    expect(await name()).toHaveProperty("value", `${settings.centreName} Invented`);
    expect(screen.getAllByText("Not saved yet")).toHaveLength(2);
    const months = screen.getByRole("textbox", { name: /^Months of a stay/ });
    await hands.clear(months);
    await hands.type(months, "99{Tab}");
    screen.getByText(/^99 cannot be right/);
    await hands.click(screen.getByRole("button", { name: "Undo changes" }));
    expect(screen.queryByText(/^99 cannot be right/)).toBeNull();
    expect(await name()).toHaveProperty("value", settings.centreName);
    await waitFor(() => expect(screen.queryByText("Not saved yet")).toBeNull());
  });

  it(
    "are restored after a lock, sealed to their author, and go once they are discarded",
    long,
    async () => {
      const admin = { ...me, roles: ["admin" as const] };
      const house = { house: "open", hasDemo: false, movedAway: null } as const;
      const drafts = new Map<string, string>();
      const savedAt = "2026-11-24T20:00:00.000Z" as Instant;
      const call = inventedCall({
        ...answers,
        "house.state": () => ({ ...house, purpose: "real", me: admin }),
        "session.me": () => admin,
        "drafts.read": ({ spot }) => {
          const content = drafts.get(JSON.stringify(spot));
          return content === undefined ? null : { version: 0, content, savedAt };
        },
        "drafts.save": ({ spot, content }) => {
          drafts.set(JSON.stringify(spot), content);
          return { savedAt, isOnDisk: true };
        },
        "drafts.discard": ({ spot }) => {
          drafts.delete(JSON.stringify(spot));
          return null;
        },
      });
      const name = () => screen.findByRole("textbox", { name: "Name of the centre, as printed" });
      const before = open("#/settings/centre", call);
      await fill(before, await name(), " Invented");
      await waitFor(() => expect([...drafts.values()].join("")).toContain("Invented"));
      // The lock closes the window.
      cleanup();

      const hands = open("#/settings/centre", call);
      await waitFor(async () => {
        expect(await name()).toHaveProperty("value", `${settings.centreName} Invented`);
      });
      await hands.click(screen.getByRole("button", { name: "Undo changes" }));
      await waitFor(() => expect(drafts.size).toBe(0));
      cleanup();
      expect(drafts.size).toBe(0);
      open("#/settings/centre", call);
      expect(await name()).toHaveProperty("value", settings.centreName);
    },
  );

  it("survive another save of the same page, and are discarded with a message where another user saved", async () => {
    const house = roomsOf("Room 1");
    const before = open("#/settings/rooms", house.call);
    await before.type(await roomName(), " A");
    await before.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => {
      expect(house.rooms[0]?.name).toBe("Room 1 A");
      expect(house.drafts.size).toBe(0);
    });
    await before.type(await roomName(), " B");
    await waitFor(() => expect(house.drafts.size).toBe(1));
    cleanup();

    open("#/settings/rooms", house.call);
    await waitFor(async () => expect(await roomName()).toHaveProperty("value", "Room 1 A B"));
    cleanup();

    house.rooms = house.rooms.map((room) => ({ ...room, name: "Hers" }));
    open("#/settings/rooms", house.call);
    await screen.findByText(/Somebody else saved these settings/);
    expect(await roomName()).toHaveProperty("value", "Hers");
    await waitFor(() => expect(house.drafts.size).toBe(0));
  });
});

const roomName = () => screen.findByRole("textbox", { name: "Name of room 1" });

/** A centre with one room, which stores drafts with their versions. */
function roomsOf(name: string) {
  const admin = { ...me, roles: ["admin" as const] };
  const house = { house: "open", hasDemo: false, movedAway: null } as const;
  const savedAt = "2026-11-24T20:00:00.000Z" as Instant;
  const drafts = new Map<string, Output<"drafts.read">>();
  const [first] = board.rooms;
  if (first === undefined) throw new Error("A house without a room");
  const beds = first.beds.map(({ bed }) => bed);
  const kept = { drafts, rooms: [{ id: first.id, name, beds }] as Output<"rooms.list"> };
  const call = inventedCall({
    ...answers,
    "house.state": () => ({ ...house, purpose: "real", me: admin }),
    "session.me": () => admin,
    "rooms.list": () => kept.rooms,
    "rooms.arrange": ({ rooms }) => {
      kept.rooms = kept.rooms.map((room, at) => ({ ...room, name: rooms[at]?.name ?? room.name }));
      return kept.rooms;
    },
    "drafts.read": ({ spot }) => drafts.get(JSON.stringify(spot)) ?? null,
    "drafts.save": ({ spot, version, content }) => {
      drafts.set(JSON.stringify(spot), { version, content, savedAt });
      return { savedAt, isOnDisk: true };
    },
    "drafts.discard": ({ spot }) => {
      drafts.delete(JSON.stringify(spot));
      return null;
    },
  });
  return Object.assign(kept, { call });
}
