import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { AccessEvent } from "../../../domain/integrity/access-history.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type {
  AccessRegister,
  RegisteredPerson,
} from "../../../domain/integrity/access-register.ts";
import { UserId } from "../../../domain/users/user.ts";
import { AccessRegisterSection } from "../../../renderer/integrity/access-register-section.tsx";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { id } from "../../helpers/component/invented-house.ts";
import { showInHouse } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const at = "2026-11-02T09:00:00.000Z" as Instant;
const given = { at, by: "Ada Invented" };

const personNo = (n: number, change: Partial<RegisteredPerson> = {}): RegisteredPerson => ({
  id: UserId.parse(id(n)),
  name: `Colleague ${String(n)} Invented`,
  state: "active",
  stateGiven: given,
  added: given,
  roles: ["shelter"],
  rolesGiven: given,
  holds: [],
  awaits: [],
  keysChosenAt: at,
  reset: null,
  deputies: [],
  ...change,
});

const empty: AccessRegister = {
  centreName: "The invented centre",
  people: [personNo(1)],
  recoveryKey: null,
  emergencyReaders: null,
  hiddenFiles: [],
};

function shown(change: Partial<AccessRegister>, pages = 1) {
  const asked: number[] = [];
  const hands = showInHouse(
    <AccessRegisterSection />,
    inventedCall({
      ...answers,
      "register.view": ({ page }: Input<"register.view">) => {
        asked.push(page);
        const history: readonly AccessEvent[] = [
          {
            at,
            by: "Ada Invented",
            change: { kind: "personRemoved", name: `Left ${String(page)}` },
          },
        ];
        return {
          register: { ...empty, ...change },
          history: [...history],
          hasMore: page < pages - 1,
        };
      },
    }),
  );
  return { hands, asked };
}

const regionOf = (name: string) => within(screen.getByRole("region", { name }));

it("says what a house of one colleague without sheets has, and what that means", async () => {
  shown({});
  await screen.findByText("Colleague 1 Invented");
  screen.getByText("the house part, as everyone");
  screen.getByText(
    "no verified sheets: if everyone forgets their passphrase, nothing opens any more",
  );
  screen.getByText("nobody is named");
  expect(screen.queryByRole("button", { name: "Earlier entries" })).toBeNull();
});

it("names everyone in a large team, who waits, who was reset and who has left", async () => {
  const waiting = personNo(31, {
    roles: ["care"],
    awaits: ["care"],
    reset: given,
    holds: [{ compartment: "office", given: { at, by: null } }],
  });
  const left = personNo(32, { state: "removed", stateGiven: { at, by: null } });
  shown({ people: [...Array.from({ length: 30 }, (_, n) => personNo(n + 1)), waiting, left] });
  await screen.findByText("Colleague 1 Invented");
  expect(regionOf("Colleagues").getAllByText(/^Colleague \d+ Invented$/)).toHaveLength(31);
  screen.getByText(/not yet, a colleague still has to give access$/);
  screen.getByText(/^reset on .* by Ada Invented$/);
  screen.getByText(/with two recovery sheets$/, { selector: "dd span" });
  regionOf("No longer here").getByText(/^removed on .* with two recovery sheets$/);
});

it("turns to earlier statements and back", async () => {
  const { hands, asked } = shown({}, 2);
  await screen.findByText("Ada Invented removed Left 0");
  await hands.click(screen.getByRole("button", { name: "Earlier entries" }));
  await screen.findByText("Ada Invented removed Left 1");
  expect(screen.queryByRole("button", { name: "Earlier entries" })).toBeNull();
  await hands.click(screen.getByRole("button", { name: "Back to the newest" }));
  await screen.findByText("Ada Invented removed Left 0");
  expect(asked).toEqual([0, 1]);
});
