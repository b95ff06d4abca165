import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { ok } from "../../../domain/core/result.ts";
import {
  type Call,
  CallContext,
  newQueryClient,
  useProcedure,
  useCommand,
} from "../../../renderer/lib/api.ts";
import { board, settings } from "../../helpers/component/invented-house.ts";

afterEach(cleanup);

it("the caller of a command gets its result, even when the pressed button is unmounted by then", async () => {
  const said = vi.fn();
  let isOpen = true;
  let answerLate = (): void => undefined;
  const call = ((name: string): unknown => {
    if (name === "house.saveSettings") {
      isOpen = false;
      return Promise.resolve(ok(settings));
    }
    if (name === "beds.board")
      return Promise.resolve(ok({ ...board, night: isOpen ? board.night : "2031-01-01" }));
    const list = ok([] satisfies Output<"lists.now">);
    // The second answer comes after the board, which removes the button.
    if (isOpen) return Promise.resolve(list);
    return new Promise((resolve) => {
      answerLate = () => resolve(list);
    });
  }) as unknown as Call;

  function Page() {
    useProcedure("lists.now", {});
    const { data } = useProcedure("beds.board", { night: null });
    if (data === undefined) return null;
    return data.night === board.night ? <Pressed /> : <p>Gone</p>;
  }
  function Pressed() {
    const { mutate } = useCommand("house.saveSettings");
    return <button onClick={() => mutate(settings, { onSuccess: said })}>Press</button>;
  }
  render(
    <QueryClientProvider client={newQueryClient()}>
      <CallContext value={call}>
        <Page />
      </CallContext>
    </QueryClientProvider>,
  );

  await userEvent.click(await screen.findByRole("button", { name: "Press" }));
  await screen.findByText("Gone");
  answerLate();

  await vi.waitFor(() => expect(said).toHaveBeenCalledOnce());
});

it("a page is not shown as it was before a command, not even until the query is answered", async () => {
  let answers = 0;
  const call = ((name: string): unknown => {
    if (name === "house.saveSettings") return Promise.resolve(ok(settings));
    answers += 1;
    if (answers === 1) return Promise.resolve(ok({ ...board, night: "2031-01-01" }));
    return new Promise(() => undefined);
  }) as unknown as Call;
  function Left() {
    const { data } = useProcedure("beds.board", { night: null });
    return <p>{data === undefined ? "Waiting" : data.night}</p>;
  }
  function Pages() {
    const [isLeft, leave] = useState(false);
    const { mutate, isSuccess } = useCommand("house.saveSettings");
    return (
      <>
        {isLeft ? null : <Left />}
        <button onClick={() => leave(!isLeft)}>Turn</button>
        <button onClick={() => mutate(settings)}>{isSuccess ? "Changed" : "Change"}</button>
      </>
    );
  }
  render(
    <QueryClientProvider client={newQueryClient()}>
      <CallContext value={call}>
        <Pages />
      </CallContext>
    </QueryClientProvider>,
  );
  await screen.findByText("2031-01-01");
  await userEvent.click(screen.getByRole("button", { name: "Turn" }));
  await userEvent.click(screen.getByRole("button", { name: "Change" }));
  await screen.findByRole("button", { name: "Changed" });

  await userEvent.click(screen.getByRole("button", { name: "Turn" }));

  expect(screen.getByText("Waiting")).toBeTruthy();
});
