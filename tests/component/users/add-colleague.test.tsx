import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const admin = { ...me, roles: ["admin" as const] };

it(
  "shows beside each name what is wrong with it, and clears a refusal once it is changed",
  long,
  async () => {
    const sent = vi.fn<(input: Input<"users.add">) => void>();
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
      "users.list": () => [],
      "users.add": (input) => {
        sent(input);
        return { refused: { type: "StaffNameTaken" } as const };
      },
    });
    const hands = open("#/settings/users", call);
    await hands.click(await screen.findByRole("button", { name: "Add a colleague" }));
    const name = await screen.findByRole("textbox", { name: "Name" });
    const signIn = screen.getByRole("textbox", { name: "Sign-in name" });
    const add = screen.getByRole("button", { name: "Add and show the slip" });
    await fill(hands, name, "Ada Invented");
    await hands.click(screen.getByRole("checkbox", { name: /^Shelter staff/ }));
    await hands.click(signIn);
    await hands.paste("😀😀");
    await hands.click(add);
    expect(screen.getByText(/^Letters, digits and \. - _ only/)).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();

    await hands.clear(signIn);
    await fill(hands, signIn, "wren");
    await hands.click(add);
    expect(await screen.findByText(/^A colleague here has this name already/)).toBeTruthy();
    expect(name.getAttribute("aria-invalid")).toBe("true");
    await fill(hands, name, " the second");
    expect(screen.queryByText(/^A colleague here has this name already/)).toBeNull();
  },
);

const slip = ["river", "stone", "lamp", "cloud", "bread"];

it.each([
  ["demo", 1],
  ["real", 0],
] as const)(
  "says that a slip opens nothing in the invented house alone: %s",
  async (purpose, said) => {
    const call = inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose,
        me: admin,
      }),
      "session.me": () => admin,
      "users.list": () => [],
      "users.add": () => ({ id: me.id, slip }),
    });
    const hands = open("#/settings/users", call);
    await hands.click(await screen.findByRole("button", { name: "Add a colleague" }));
    await fill(hands, await screen.findByRole("textbox", { name: "Name" }), "Wren Invented");
    await fill(hands, screen.getByRole("textbox", { name: "Sign-in name" }), "wren");
    await hands.click(screen.getByRole("checkbox", { name: /^Shelter staff/ }));
    const words = /^In the invented house a slip opens nothing/;
    expect(screen.queryAllByText(words)).toHaveLength(said);
    await hands.click(screen.getByRole("button", { name: "Add and show the slip" }));
    await screen.findByRole("dialog", { name: "Slip for Wren Invented" });
    expect(screen.queryAllByText(words)).toHaveLength(said);
  },
);
