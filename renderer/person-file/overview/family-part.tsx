import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Relative } from "../../../domain/people/household.ts";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { ConfirmDialog, Panel } from "../../ui/overlays/dialog.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./person.module.css";

/** The family of this person, with actions to add and remove members. */
export function FamilyPart() {
  const { t } = useTranslation("beds");
  const { nameOf } = useNames();
  const words = useFormats();
  const today = useToday();
  const { card, current } = useFile();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Relative | null>(null);
  const family = useProcedure("households.ofPerson", { id: card.id });
  const relatives = family.data?.relatives ?? [];
  return (
    <Card
      title={t("familyTitle")}
      aside={t("familyAside")}
      more={
        <Button kind="quiet" size="small" onPress={() => setAdding(true)}>
          {t("familyAdd")}…
        </Button>
      }
    >
      {relatives.length === 0 ? (
        <p className={styles["quiet"]}>{t("familyNobody")}</p>
      ) : (
        <Rows>
          {relatives.map((relative) => (
            <Row
              key={relative.id}
              title={nameOf(relative)}
              detail={[words.age(relative.age, today), relative.room]
                .filter((part) => part !== null)
                .join(" · ")}
              href={paths.person(relative.id)}
              trailing={
                <Button
                  size="small"
                  label={`${t("familyLeave")}: ${nameOf(relative)}`}
                  onPress={() => setLeaving(relative)}
                >
                  {t("familyLeave")}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      {current === null ? null : (
        <div className={styles["foot"]}>
          <LinkButton size="small" href={paths.admitWith(card.id)}>
            {t("admitWith", { name: nameOf(card) })}
          </LinkButton>
        </div>
      )}
      {isAdding ? (
        <JoinPanel
          known={[card.id, ...relatives.map(({ id }) => id)]}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {leaving === null ? null : (
        <LeaveDialog relative={leaving} onClose={() => setLeaving(null)} />
      )}
    </Card>
  );
}

function JoinPanel({
  known,
  onClose,
}: {
  readonly known: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(["beds", "house"]);
  const { nameOf } = useNames();
  const { card } = useFile();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const people = useProcedure("people.list", { filter: "residents", page: 0 });
  const join = useCommand("households.join");
  const others = (people.data?.people ?? []).filter((line) => !known.includes(line.card.id));
  const options = others.map((line) => ({
    id: line.card.id,
    label:
      line.room === null
        ? nameOf(line.card)
        : t("beds:familyRoom", { name: nameOf(line.card), room: line.room }),
  }));
  const other = others.find((line) => line.card.id === chosen)?.card;

  const submit = () => {
    setTried(true);
    if (other === undefined) return;
    join.mutate(
      { personId: other.id, withPersonId: card.id },
      {
        onSuccess: () => {
          onClose();
          showToast({ text: t("beds:joined", { name: nameOf(card), other: nameOf(other) }) });
        },
      },
    );
  };
  return (
    <Panel
      title={t("beds:familyTitle")}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={submit} isPending={join.isPending}>
          {t("beds:familyJoin")}
        </Button>
      }
    >
      <RefusalNotice error={join.error} />
      <ComboBox
        label={t("beds:familyAdd")}
        hint={t("beds:familyAddHint")}
        options={options}
        value={chosen}
        onChange={setChosen}
        problem={isTried && other === undefined ? t("house:pickOne") : null}
        autoFocus
      />
    </Panel>
  );
}

function LeaveDialog({
  relative,
  onClose,
}: {
  readonly relative: Relative;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("beds");
  const { nameOf } = useNames();
  const leave = useCommand("households.leave");
  return (
    <ConfirmDialog
      title={t("familyLeaveTitle", { name: nameOf(relative) })}
      isOpen
      onClose={onClose}
      confirm={t("familyLeave")}
      isPending={leave.isPending}
      onConfirm={() => {
        leave.mutate(
          { personId: relative.id },
          {
            onSuccess: () => showToast({ text: t("leftFamily") }),
            onSettled: onClose,
          },
        );
      }}
    >
      <p>{t("familyLeaveText")}</p>
    </ConfirmDialog>
  );
}
