// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input } from "../../domain/api.ts";
import type { AppError } from "../../domain/errors.ts";
import type { Call } from "../../renderer/lib/api.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

/** A panel of the board: a reason that must be there, and two days. */
async function closeRoom15(answer: () => null | AppError) {
  const asked = vi.fn<(input: Input<"beds.close">) => void>();
  const invented = inventedCall(answers);
  const call = (async (name, input) => {
    if (name !== "beds.close") return invented(name, input);
    asked(input as Input<"beds.close">);
    const error = answer();
    return error === null ? { ok: true, value: input } : { ok: false, error };
  }) as Call;
  const hands = open("#/house", call);
  await hands.click(await screen.findByRole("button", { name: "Actions for Room 15" }));
  await hands.click(await screen.findByRole("menuitem", { name: "Take out of service…" }));
  const panel = within(await screen.findByRole("dialog"));
  return { hands, panel, asked, reason: panel.getByRole("textbox", { name: "Why" }) };
}

describe("a panel to fill in", () => {
  it("says what is missing and leads there, and asks for nothing yet", async () => {
    const { hands, panel, asked, reason } = await closeRoom15(() => null);

    await hands.click(panel.getByRole("button", { name: "Take out of service" }));

    await waitFor(() => {
      expect(document.activeElement).toBe(reason);
    });
    expect(reason.getAttribute("aria-invalid")).toBe("true");
    expect(panel.getByText("Write in a few words why nobody can sleep there.")).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it("closes once it is done", async () => {
    const { hands, panel, asked, reason } = await closeRoom15(() => null);

    await hands.type(reason, "broken slats");
    await hands.click(panel.getByRole("button", { name: "Take out of service" }));

    await waitFor(() => {
      expect(screen.queryByRole("dialog")).toBeNull();
    });
    expect(asked).toHaveBeenCalledOnce();
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ reason: "broken slats" });
  });

  it("keeps what was typed when it is refused, and when someone clicks beside it", async () => {
    const { hands, panel, reason } = await closeRoom15(() => ({ type: "BedTaken" }));

    await hands.type(reason, "broken slats");
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
});
