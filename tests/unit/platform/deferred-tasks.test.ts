import { expect, it, vi } from "vitest";
import type { AppError } from "../../../domain/api/errors.ts";
import { deferredTasks, askedFirst } from "../../../electron/vault/sign-in/deferred-tasks.ts";

const told = () => ({ changed: vi.fn(), fault: vi.fn((): AppError | null => null) });

it("waits while Today asks, and is done before anything else is answered", () => {
  const after = deferredTasks(told());
  const work = vi.fn(() => false);
  after.later(work);

  for (const name of askedFirst) after.before(name);
  expect(work).not.toHaveBeenCalled();

  after.before("people.view");
  after.before("people.view");
  expect(work).toHaveBeenCalledOnce();
});

it("is done once, whoever comes first", () => {
  const after = deferredTasks(told());
  const work = vi.fn(() => false);
  after.later(work);

  after.doNow();
  after.doNow();
  after.before("log.write");

  expect(work).toHaveBeenCalledOnce();
});

it.each([
  [[() => true, () => false], 1],
  [[() => false, () => false], 0],
])("makes a window refetch only where something was deleted", (works, times) => {
  const tell = told();
  const after = deferredTasks(tell);
  for (const work of works) after.later(work);

  after.doNow();

  expect(tell.changed).toHaveBeenCalledTimes(times);
  expect(tell.fault).not.toHaveBeenCalled();
});

it("prevents no answer where it fails, and is not tried again", () => {
  const tell = told();
  const after = deferredTasks(tell);
  const fault = new Error("The disk takes nothing");
  const work = vi.fn(() => {
    throw fault;
  });
  after.later(work);

  after.before("people.view");
  after.before("people.view");

  expect(work).toHaveBeenCalledOnce();
  expect(tell.fault).toHaveBeenCalledExactlyOnceWith(fault);
  // It may have been done partly.
  expect(tell.changed).toHaveBeenCalledOnce();
});

it("reports damage to the next request, once, and does the rest all the same", () => {
  const tell = told();
  const after = deferredTasks(tell);
  tell.fault.mockReturnValueOnce({ type: "HouseDamaged" });
  const rest = vi.fn(() => false);
  after.later(() => {
    throw new Error("A page that cannot be read");
  });
  after.later(rest);
  expect(after.unsaid()).toBeNull();

  after.before("people.view");

  expect(rest).toHaveBeenCalledOnce();
  expect(after.unsaid()).toEqual({ type: "HouseDamaged" });
  expect(after.unsaid()).toBeNull();
});
