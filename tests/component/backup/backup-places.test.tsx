// A backup place shows which disk it is, has a message where it is missing, and one state at a time is shown.
import { act, cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { BackupPlaceId, type PlaceState } from "../../../domain/backup/backups-view.ts";
import type { VaultEvent } from "../../../domain/api/vault-events.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { SessionContext } from "../../../renderer/shell/user-session.ts";
import { ListenContext } from "../../../renderer/lib/use-vault-events.ts";
import { BackupSection } from "../../../renderer/backup/backup-section.tsx";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const job = "00000000-0000-4000-8000-000000000009";
const placeId = BackupPlaceId.parse("00000000-0000-4000-8000-000000000003");

function shown(state: PlaceState, isOutside = true, language: Language = "en") {
  const listeners = new Set<(event: VaultEvent) => Promise<void> | undefined>();
  const view: Output<"backups.view"> = {
    places: [
      {
        id: placeId,
        number: 2,
        folder: "/media/ada/STICK",
        isOutside,
        isDaily: false,
        state,
        backups: [],
      },
    ],
    lastOutside: null,
    isDue: true,
    keysChanged: null,
    lastDrill: null,
    isDrillDue: false,
    hasKit: true,
    centreName: "The Invented Centre",
  };
  let looked = 0;
  const hands = show(
    <SessionContext value={{ me, purpose: "real" }}>
      <ListenContext
        value={(listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        }}
      >
        <BackupSection />
      </ListenContext>
    </SessionContext>,
    language,
    inventedCall({
      ...answers,
      "backups.view": () => {
        looked += 1;
        return view;
      },
      "backups.make": () => ({ job }),
    }),
  );
  const say = async (told: "finished" | "failed"): Promise<void> => {
    const event: VaultEvent = {
      event: "progress",
      job,
      done: 1,
      of: 1,
      state: told,
      ...(told === "failed" && { problem: "gone" as const }),
    };
    await act(() => Promise.all([...listeners].map((hear) => Promise.resolve(hear(event)))));
  };
  return { hands, say, looked: () => looked };
}

describe("a place that is not available", () => {
  it.each([
    ["missing", true, "en", /Backup disk 2 was not found at .*Connect it/],
    ["missing", false, "en", /was not found on this computer/],
    ["other", true, "en", /is not backup disk 2/],
    ["missing", true, "fr", /Le support de sauvegarde 2 est introuvable/],
    ["other", false, "nl", /is niet back-upschijf 2/],
  ] as const)("%s (outside: %s, %s) says what to do", async (state, isOutside, language, words) => {
    const { hands, looked } = shown(state, isOutside, language);
    expect(await screen.findByText(words)).toBeDefined();
    expect(screen.queryByRole("button", { name: /^(Back up now|Sauvegarder|Nu een)/ })).toBeNull();
    const before = looked();
    await hands.click(
      screen.getByRole("button", { name: /^(Check again|Vérifier à|Opnieuw contr)/ }),
    );
    await vi.waitFor(() => expect(looked()).toBeGreaterThan(before));
  });
});

describe("a finished backup", () => {
  it.each([
    [true, "finished", "It is on backup disk 2: /media/ada/STICK."],
    [false, "finished", "The backup is made, on this computer only"],
    [true, "failed", "There is no new backup"],
  ] as const)("outside: %s, %s, is one sentence alone", async (isOutside, how, words) => {
    const { hands, say } = shown("here", isOutside);
    expect(await screen.findByText("A backup is due")).toBeDefined();
    await hands.click(screen.getByRole("button", { name: "Back up now" }));
    await say(how);
    await screen.findByText((text) => text.includes(words));
    const alert = screen
      .getAllByRole("alert")
      .find(({ textContent }) => textContent.includes(words));
    if (alert === undefined) throw new Error("It is read out");
    expect(screen.queryByText("A backup is due")).toBeNull();
    await hands.click(within(alert).getByRole("button", { name: "Close" }));
    expect(await screen.findByText("A backup is due")).toBeDefined();
  });
});
