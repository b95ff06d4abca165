// A vault that reports its steps before it answers.
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { UpdateStep } from "../../../domain/updates/update.ts";
import words from "../../../renderer/i18n/en/app/errors.json";
import { asked, field, port, say } from "../../helpers/component/lock-screen.ts";

const step = (): string | undefined => document.documentElement.dataset["update"];

describe("the lock screen, after an update", () => {
  it("shows the current step of the vault, until it answers: that it cannot, or that it is open", async () => {
    const hands = userEvent.setup({ delay: null });
    await hands.type(field("name"), "kestrel");
    await hands.type(field("passphrase"), "anything at all{Enter}");
    await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledOnce());
    expect(step()).toBeUndefined();

    for (const each of ["reading", "copying", "checking"]) {
      say({ event: "updating", step: each });
      expect(step()).toBe(each);
    }
    // Another event of the vault changes nothing of it.
    say({ event: "folderChosen", folder: null });
    expect(step()).toBe("checking");
    say({ id: 1, result: { ok: false, error: { type: "UpdateNotBegun" } } });
    expect(await screen.findByText(words.UpdateNotBegun)).toBeTruthy();
    expect(step()).toBeUndefined();

    await hands.keyboard("{Enter}");
    await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledTimes(2));
    say({ event: "updating", step: "changing" });
    expect(step()).toBe("changing");
    say({ id: 1, result: { ok: true, value: {} } });
    await vi.waitFor(() => expect(asked).toHaveBeenCalledWith({ ask: "application", hash: "#/" }));
    expect(document.querySelector("#passphrase")).toHaveProperty("value", "");
  });

  it("has each step of the vault in three languages, where changes are read out automatically", () => {
    const told = document.querySelector("#update");
    expect(told?.role).toBe("status");
    expect(told?.ariaAtomic).toBe("false");
    for (const each of UpdateStep.options) {
      const words = told?.querySelectorAll(`[data-step="${each}"] .t`) ?? [];
      expect([...words].map((word) => (word as HTMLElement).lang)).toEqual(["en", "fr", "nl"]);
    }
  });
});
