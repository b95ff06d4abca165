import { useTranslation } from "react-i18next";
import type { Activity, ActivityBook } from "../../../domain/daily-life/activities.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { DueDate } from "../../ui/due-date.tsx";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useShortNames } from "../use-short-names.ts";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";

export interface ActivityRowsProps {
  readonly activities: readonly Activity[];
  readonly book: ActivityBook;
  readonly onChange: (activity: Activity) => void;
  readonly onAttend: (activity: Activity) => void;
}

export function ActivityRows({ activities, ...rest }: ActivityRowsProps) {
  return (
    <Rows>
      {activities.map((activity) => (
        <Line key={activity.id} activity={activity} {...rest} />
      ))}
    </Rows>
  );
}

interface LineProps extends Omit<ActivityRowsProps, "activities"> {
  readonly activity: Activity;
}

function Line({ activity, book, onChange, onAttend }: LineProps) {
  const { t } = useTranslation("together");
  const { dates } = useFormats();
  const who = useWho(book)(activity);
  const cancel = useCancel();
  const { textOf } = useNames();
  const { day, at } = activity;
  const what = textOf(activity.what);
  const hasCome = activity.marks.some(({ mark }) => mark === "came");
  return (
    <Row
      title={<b>{what}</b>}
      detail={who}
      trailing={
        <>
          {day > book.today ? null : (
            <Button size="small" onPress={() => onAttend(activity)}>
              {t("activities.whoCame")}
            </Button>
          )}
          <DueDate
            day={dates.dayOfWeek(day)}
            meaning={at === null ? dates.away(day, book.today) : at}
          />
          <ActionMenu
            label={t("activities.menu", { what })}
            actions={[
              {
                id: "change",
                label: t("activities.change"),
                onPress: () => onChange(activity),
              },
              ...(hasCome
                ? []
                : [
                    {
                      id: "cancel",
                      label: t("activities.cancel"),
                      onPress: () => cancel(activity),
                    },
                  ]),
            ]}
          />
        </>
      }
    />
  );
}

/** Cancels an activity, with undo. */
function useCancel(): (activity: Activity) => void {
  const { t } = useTranslation("together");
  const { textOf } = useNames();
  const undoing = useUndoCommand();
  const set = useCommand("activities.setCancelled");
  return ({ id, what }) => {
    void set.mutateAsync({ id, isCancelled: true }).then(() => {
      showToast({
        text: t("activities.cancelled", { what: textOf(what) }),
        undo: undoing(() => set.mutateAsync({ id, isCancelled: false })),
      });
    }, ignoreRefusal);
  };
}

/** Who leads it and who came, or for whom it is. */
function useWho(book: ActivityBook): (activity: Activity) => string {
  const { t } = useTranslation("together");
  const { nameOf, textOf } = useNames();
  const called = useShortNames(book.people);
  const personOf = (id: string) =>
    book.people.find((person) => person.id === id) ?? { name: null, number: 0 };
  return ({ ledBy, marks, openTo }) => {
    const leader = {
      colleague: () =>
        ledBy.is === "colleague"
          ? (book.colleagues.find(({ id }) => id === ledBy.id)?.name ?? "")
          : "",
      resident: () => (ledBy.is === "resident" ? nameOf(personOf(ledBy.id)) : ""),
      other: () => (ledBy.is === "other" ? textOf(ledBy.name) : ""),
    }[ledBy.is]();
    const named = (mark: "came" | "invited") =>
      marks.filter((one) => one.mark === mark).map(({ personId }) => called(personOf(personId)));
    const came = named("came");
    const invited = named("invited");
    return [
      t("activities.ledBy", { name: leader }),
      came.length > 0
        ? t("activities.cameNames", { count: came.length, names: came.join(", ") })
        : openTo === "all"
          ? t("activities.forAll")
          : t("activities.forSome", { names: invited.join(", ") }),
    ].join(" · ");
  };
}
