import { RouterContextProvider } from "@tanstack/react-router";
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BackupId } from "../../../domain/backup/backup.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { VaultEvent } from "../../../domain/api/vault-events.ts";
import type { Sheet, SheetNumber } from "../../../domain/users/recovery-sheets.ts";
import { err } from "../../../domain/core/result.ts";
import { UpdateStep } from "../../../domain/updates/update.ts";
import backupWords from "../../../renderer/i18n/en/backup/backup.json";
import errors from "../../../renderer/i18n/en/app/errors.json";
import { newRouter } from "../../../renderer/app/router.tsx";
import type { Call } from "../../../renderer/lib/api.ts";
import { ListenContext } from "../../../renderer/lib/use-vault-events.ts";
import { NewPassphrase } from "../../../renderer/users/recovery/new-passphrase.tsx";
import { RestoreStep } from "../../../renderer/restore/restore-step.tsx";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { fill, show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const words = backupWords.updating;

const sheetOf = (number: SheetNumber): Sheet => ({
  number,
  lines: Array.from({ length: 4 }, () => Array.from({ length: 7 }, () => "word")),
});
const sheets = [sheetOf(1), sheetOf(2)] as const;
const backup = {
  shelf: "00c0ffee",
  id: BackupId.parse("20260620T100000Z"),
  madeAt: Instant.parse("2026-06-20T10:00:00.000Z"),
  bytes: 1,
  files: 0,
  isOtherPurpose: false,
};
const passphrase = "a lantern under an invented bridge";

/** A screen whose vault takes its time, with its events, and its end. */
function shown(part: ReactNode) {
  const listeners = new Set<(event: VaultEvent) => Promise<void> | undefined>();
  const waiting: (() => void)[] = [];
  const invented = inventedCall(answers);
  const call: Call = (name, input) =>
    name === "backups.restore" || name === "recovery.reset"
      ? new Promise((resolve) => {
          waiting.push(() => resolve(err({ type: "UpdateNotBegun" })));
        })
      : invented(name, input);
  const hands = show(
    <RouterContextProvider router={newRouter()}>
      <ListenContext
        value={(listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        }}
      >
        {part}
      </ListenContext>
    </RouterContextProvider>,
    "en",
    call,
  );
  const say = async (step: UpdateStep): Promise<void> => {
    const event = { event: "updating", step } as const;
    await act(() => Promise.all([...listeners].map((hear) => Promise.resolve(hear(event)))));
  };
  const refuse = (): void => {
    waiting.pop()?.();
  };
  return { hands, say, refuse };
}

const screens = [
  {
    name: "an older backup that is restored",
    part: (
      <RestoreStep
        backup={backup}
        moment="20 June 2026"
        sheets={sheets}
        known={{ people: [], since: { state: "none" } }}
        decided={{ left: [], erase: [] }}
        isThere
        onBack={vi.fn()}
      />
    ),
    again: "Restore this backup",
    start: (hands: UserEvent) =>
      hands.click(screen.getByRole("button", { name: "Restore this backup" })),
  },
  {
    name: "two recovery sheets",
    part: <NewPassphrase sheets={sheets} onBack={vi.fn()} />,
    again: "Open the house",
    start: async (hands: UserEvent) => {
      await fill(hands, screen.getByLabelText("Your sign-in name"), "kestrel");
      await hands.click(screen.getByText("My own"));
      await fill(hands, screen.getByLabelText("Your passphrase"), passphrase);
      await fill(hands, screen.getByLabelText("Type it once more"), passphrase);
      await hands.click(screen.getByRole("button", { name: "Open the house" }));
    },
  },
];

describe.each(screens)(
  "a database of an earlier version, opened with $name,",
  ({ part, again, start }) => {
    it("shows the current step while waiting, where it is read out, and no longer once there is an answer", async () => {
      const { hands, say, refuse } = shown(part);
      await start(hands);
      for (const step of UpdateStep.options) {
        await say(step);
        const told = screen.getByText(words.step[step]);
        const status = told.closest("[role=status]");
        expect(status?.getAttribute("aria-atomic")).toBe("false");
        expect(status?.textContent).toContain(words.text);
      }
      expect(screen.queryByText(words.step.reading)).toBeNull();

      refuse();
      expect(await screen.findByText(errors.UpdateNotBegun)).toBeTruthy();
      expect(screen.queryByText(words.step.changing)).toBeNull();

      // Once more: nothing is shown of the previous time.
      await hands.click(screen.getByRole("button", { name: again }));
      await waitFor(() => expect(screen.queryByText(errors.UpdateNotBegun)).toBeNull());
      expect(screen.queryByText(words.text)).toBeNull();
      await say("reading");
      expect(screen.getByText(words.step.reading)).toBeTruthy();
    });
  },
);
