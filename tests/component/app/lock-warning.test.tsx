import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { lockWarnings } from "../../../domain/api/main-process-bridge.ts";
import { LockWarning } from "../../../renderer/app/lock-warning.tsx";
import words from "../../../renderer/i18n/en/app/frame.json";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const hear = (data: string, source: Window | null = window) =>
  act(() => {
    window.dispatchEvent(new MessageEvent("message", { data, source }));
  });

it("says why the house is about to lock, and no longer once it is not", () => {
  show(<LockWarning />);
  expect(screen.queryByRole("alert")).toBeNull();
  hear(lockWarnings.idle);
  expect(screen.getByRole("alert").textContent).toBe(words.lockWarning.idle);
  hear(lockWarnings.none);
  expect(screen.queryByRole("alert")).toBeNull();
  hear(lockWarnings.twelveHours);
  expect(screen.getByRole("alert").textContent).toBe(words.lockWarning.twelveHours);
});

it("believes no other window", () => {
  show(<LockWarning />);
  hear(lockWarnings.idle, null);
  expect(screen.queryByRole("alert")).toBeNull();
});
