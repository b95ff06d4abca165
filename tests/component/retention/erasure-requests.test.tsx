import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import type { ErasureOrderView } from "../../../domain/retention/retention.api.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { ErasureOrderId } from "../../../domain/retention/erasure-order.ts";
import { paths } from "../../../renderer/shell/paths.ts";
import words from "../../../renderer/i18n/en/retention/retention.json";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const [card] = cards;
const admin = { ...me, roles: ["admin" as const], holds: ["office" as const] };
const at = Instant.parse("2026-11-20T10:00:00.000Z");
const order = (id: NonNullable<typeof card>["id"]): ErasureOrderView => ({
  id: ErasureOrderId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9aff"),
  parts: ["identity"],
  ground: "asked",
  notBefore: "2026-11-20" as ErasureOrderView["notBefore"],
  state: "proposed",
  number: null,
  narrativesUntil: null,
  person: { id, number: 7, name: null },
  proposed: { at, byName: "Samira Invented", isMine: false },
  agreed: null,
  settled: null,
});

const callWith = (shown: ErasureOrderView, more: object = {}) =>
  inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open" as const,
      hasDemo: false,
      movedAway: null,
      purpose: "real" as const,
      me: admin,
    }),
    "session.me": () => admin,
    "forgetting.view": (): Output<"forgetting.view"> => ({
      terms: [],
      due: [],
      dueInAll: 0,
      orders: [shown],
      holds: [],
      backups: [],
    }),
    ...more,
  });

it("leads to who is named, where an erasure of a hidden file is refused to other users", async () => {
  if (card === undefined) throw new Error("Someone lives here");
  const refused = { refused: { type: "NotNamed" } } as const;
  const call = callWith(order(card.id), { "forgetting.agree": () => refused });
  const hands = open(paths.settingsForgetting, call);
  const agree = await screen.findByText(words.agree);
  expect(screen.queryByText(words.whoIsNamed)).toBeNull();
  await hands.click(agree);
  const link = await screen.findByRole("link", { name: words.whoIsNamed });
  expect(link.getAttribute("href")).toBe(`#/people/${card.id}`);
});

it("names the day until which two recovery sheets read what was written, before and after", async () => {
  if (card === undefined) throw new Error("Someone lives here");
  const agreed: ErasureOrderView = {
    ...order(card.id),
    parts: ["narratives"],
    state: "agreed",
    agreed: { at, byName: "Samira Invented" },
    narrativesUntil: "2099-03-14" as ErasureOrderView["notBefore"],
  };
  const day = /two recovery sheets until 14\sMarch\s2099/;
  const hands = open(paths.settingsForgetting, callWith(agreed));
  await hands.click(await screen.findByText(words.erase));
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toMatch(day);
  await hands.click(screen.getByText(words.keepNothing));
  expect((await screen.findByRole("dialog")).textContent).toContain(words.keepNothingText);
  cleanup();

  const settled = { at, byName: "Ada Invented" };
  open(paths.settingsForgetting, callWith({ ...agreed, state: "done", settled, number: 7 }));
  expect(await screen.findByText(day)).toBeTruthy();
});
