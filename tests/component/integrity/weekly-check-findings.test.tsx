import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import {
  CheckId,
  findingKey,
  type Finding,
  type FindingView,
} from "../../../domain/integrity/weekly-check.ts";
import { PrivacyProvider } from "../../../renderer/shell/privacy-mode-provider.tsx";
import { TodayContext } from "../../../renderer/lib/dates/use-today.ts";
import { WeeklyCheckCard } from "../../../renderer/integrity/weekly-check-card.tsx";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, now, today } from "../../helpers/component/invented-house.ts";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const id = CheckId.parse("00000000-0000-4000-8000-000000000001");
const seen = (finding: Finding, change: Partial<FindingView> = {}): FindingView => ({
  key: findingKey(finding),
  finding,
  last: null,
  person: null,
  ...change,
});

function opened(findings: readonly FindingView[]) {
  const settled: unknown[] = [];
  const report = { pages: 498, rows: 676, entries: 711, files: 5, more: 0 };
  const hands = show(
    <PrivacyProvider>
      <TodayContext value={today}>
        <WeeklyCheckCard />
      </TodayContext>
    </PrivacyProvider>,
    "en",
    inventedCall({
      ...answers,
      "checks.view": () => ({
        isDue: false,
        last: { id, at: now, byName: null, report, findings: [...findings], known: 0 },
      }),
      "checks.settle": (input) => {
        settled.push(input);
        return null;
      },
    }),
  );
  return { hands, settled };
}

it("shows in words what was changed, who wrote it last, and whose file it is", async () => {
  const [card] = cards;
  const person = card === undefined ? null : { id: card.id, number: card.number, name: card.name };
  const { hands, settled } = opened([
    seen(
      { kind: "row", how: "changed", table: "stays", id: "x", seq: 214, now: "ab" },
      { person, last: { seq: 214, at: now, byName: "Ada Invented", action: "admitted" } },
    ),
    seen({ kind: "chain", seq: 17 }),
    seen({ kind: "file", how: "missing", id: "y" }),
  ]);
  expect(await screen.findByText("3 things are not as the house wrote them")).toBeDefined();
  const row = screen.getByText("A record is not as it was last written").closest("li,a,div");
  expect(row).not.toBeNull();
  expect(screen.getByText(/Ada Invented .*\(entry 214\).*for a helper: stays/)).toBeDefined();
  expect(
    screen.getByText("Entry 17 of the trace is not the one that was written, or it is gone"),
  ).toBeDefined();
  await hands.click(screen.getByText("I looked into it"));
  const dialog = await screen.findByRole("alertdialog");
  await hands.click(within(dialog).getByText("I looked into it"));
  await vi.waitFor(() => expect(settled).toEqual([{ id }]));
});

it("lets nobody dismiss damage, and says what to do", async () => {
  opened([seen({ kind: "pages", count: 2 })]);
  expect(await screen.findByText("2 pages of the file are damaged")).toBeDefined();
  expect(screen.getByText(/^If it comes back, restore the newest backup/)).toBeDefined();
  expect(screen.queryByText("I looked into it")).toBeNull();
});
