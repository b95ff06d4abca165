import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { field, layout, port, say } from "../../helpers/component/lock-screen.ts";

const nameAll = (keys: string): void => {
  for (const [index, code] of ["KeyQ", "KeyW", "KeyE", "KeyR", "KeyT", "KeyY"].entries())
    layout.set(code, keys[index] ?? "");
};
const layoutShown = () => document.querySelector("[data-layout]")?.textContent;

it("names the keyboard layout again after it was switched with a key, or elsewhere", async () => {
  const hands = userEvent.setup({ delay: null });
  nameAll("azerty");
  await hands.type(field("name"), "k");
  await vi.waitFor(() => expect(layoutShown()).toBe("AZERTY"));
  nameAll("qwerty");
  await hands.keyboard("{Shift}");
  await vi.waitFor(() => expect(layoutShown()).toBe("QWERTY"));
  nameAll("qwertz");
  window.dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(layoutShown()).toBe("QWERTZ"));
});

it("says how long to wait after too many failed sign-ins, and tries nothing until then", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"], shouldAdvanceTime: true });
  const hands = userEvent.setup({ delay: null });
  await hands.type(field("passphrase"), "anything at all{Enter}");
  await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledOnce());
  say({ id: 1, result: { ok: false, error: { type: "SignInPaused", seconds: 4 } } });
  const told = "Too many sign-ins failed. Wait 4 s, then try again.";
  await vi.waitFor(() => expect(screen.queryByText(told)).not.toBeNull());
  await hands.keyboard("{Enter}");
  expect(port.postMessage).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(4_000);
  expect(screen.queryByText(told)).toBeNull();
  await hands.keyboard("{Enter}");
  await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledTimes(2));
  // What was typed is still there.
  expect(field("passphrase").value).toBe("anything at all");
  vi.useRealTimers();
});
