import { useNavigate } from "@tanstack/react-router";
import { useCallback, useRef, useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Today } from "../../../domain/today.ts";
import { Asked } from "../../frame/asked.tsx";
import { Page } from "../../frame/page.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { Refused } from "../../frame/refused.tsx";
import { useAsk, useCommand } from "../../lib/api.ts";
import { focusProblem } from "../../lib/focus-problem.ts";
import { Button } from "../../ui/button.tsx";
import { say } from "../../ui/toast.tsx";
import { TalkFirstField, useTalkFirst } from "../stay/talk-first.tsx";
import { useUndo } from "../stay/use-undo.ts";
import {
  type Admission,
  inputFrom,
  isSmall,
  newAdmission,
  problemsIn,
  proposedEnd,
  withFile,
} from "./admission.ts";
import { AdmissionFields } from "./admission-fields.tsx";
import sheet from "./admit.module.css";
import { ArrivalNight } from "./arrival-night.tsx";
import { ComesWith } from "./comes-with.tsx";
import { FullHouse } from "./full-house.tsx";
import { KnownHere } from "./known-here.tsx";
import { useFreeBeds } from "./use-free-beds.ts";

export interface AdmitScreenProps {
  /** A bed chosen on the board. */
  readonly bed?: string | undefined;
  /** Someone who comes back, chosen in the person's file. */
  readonly person?: string | undefined;
  /** Somebody of the same family who lives here. */
  readonly with?: string | undefined;
  /** The place that is kept for whoever arrives. */
  readonly place?: string | undefined;
}

export function AdmitScreen({ bed, person, with: relative, place }: AdmitScreenProps) {
  const today = useAsk("today.view", {});
  const settings = useAsk("house.settings", {});
  const file = useAsk("people.view", { id: person ?? "" }, { isOn: person !== undefined });
  return (
    <Asked answer={today}>
      {(now) => (
        <Asked answer={settings}>
          {({ stayMonths }) => {
            const empty = {
              ...newAdmission(now.night, bed ?? null),
              withPersonId: relative ?? null,
              placeId: place ?? null,
            };
            if (person === undefined)
              return <AdmitForm today={now} stayMonths={stayMonths} start={empty} />;
            return (
              <Asked answer={file}>
                {({ card, referred, lastLeft }) => {
                  // Whoever called about her first has sent her to this stay, not to a later one.
                  const referredBy = lastLeft === null ? (referred?.by ?? null) : null;
                  const word = referredBy === null ? undefined : referred?.own?.by;
                  const own = word === undefined ? undefined : { referredBy: word };
                  const start = { ...withFile(empty, card), referredBy, own };
                  return <AdmitForm today={now} stayMonths={stayMonths} start={start} />;
                }}
              </Asked>
            );
          }}
        </Asked>
      )}
    </Asked>
  );
}

interface AdmitFormProps {
  readonly today: Today;
  readonly stayMonths: number;
  readonly start: Admission;
}

function AdmitForm({ today, stayMonths, start }: AdmitFormProps) {
  const { t } = useTranslation("admit");
  const { nameOf } = useNames();
  const navigate = useNavigate();
  const undo = useUndo();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(start);
  const [isTried, setTried] = useState(false);
  const beds = useFreeBeds({
    from: typed.from ?? today.night,
    near: typed.withPersonId,
    forPerson: typed.file?.id ?? null,
    placeId: typed.placeId,
    isSmall: isSmall(typed, today.date),
  });
  const admit = useCommand("stays.admit");

  // What is proposed counts as filled in, until something else is chosen.
  const admission: Admission = {
    ...typed,
    bedId: typed.bedId ?? beds?.[0]?.id ?? null,
    plannedUntil: typed.plannedUntil ?? proposedEnd(typed.from ?? today.night, stayMonths),
  };
  const talk = useTalkFirst({
    people: typed.file === null ? [] : [typed.file.id],
    from: typed.from,
  });
  const change = useCallback((part: Partial<Admission>) => {
    setTyped((before) => ({ ...before, ...part }));
  }, []);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const input = inputFrom(admission, today.date);
    if (input === null || talk.isMissing) {
      focusProblem(form.current);
      return;
    }
    admit.mutate(
      { ...input, spokeWith: talk.spokeWith },
      {
        onSuccess: ({ personId }) => {
          void navigate({ to: "/people/$id", params: { id: personId } });
          const name =
            input.name === null ? t("nameUnknown") : nameOf({ name: input.name, number: 0 });
          const bed = beds?.find(({ id }) => id === input.bedId)?.label ?? "";
          say({
            text: t("admitted", { name, bed }),
            undo: () => {
              undo(personId);
            },
          });
        },
      },
    );
  };

  if (beds?.length === 0 && typed.from === today.night) return <FullHouse />;
  return (
    <Page title={t("title")} under={t("under")}>
      <div className={sheet["columns"]}>
        <form ref={form} className={sheet["form"]} onSubmit={submit} noValidate>
          {typed.withPersonId === null ? null : (
            <ComesWith
              personId={typed.withPersonId}
              onForget={() => {
                change({ withPersonId: null });
              }}
            />
          )}
          <AdmissionFields
            admission={admission}
            problems={isTried ? problemsIn(admission, today.date) : {}}
            today={today.date}
            beds={beds ?? []}
            stayMonths={stayMonths}
            isBedProposed={typed.bedId === null}
            isEndProposed={typed.plannedUntil === null}
            onChange={change}
          />
          <TalkFirstField talk={talk} isTried={isTried} />
          <Refused error={admit.error} />
          <footer className={sheet["foot"]}>
            <ArrivalNight admission={admission} tonight={today.night} onChange={change} />
            <Button kind="primary" type="submit" isPending={admit.isPending}>
              {t("submit")}
            </Button>
          </footer>
        </form>
        <KnownHere
          admission={admission}
          onChoose={(card) => {
            setTyped((before) => withFile(before, card));
          }}
          onForget={() => {
            change({ file: null });
          }}
        />
      </div>
    </Page>
  );
}
