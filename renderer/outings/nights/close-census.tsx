import { useTranslation } from "react-i18next";
import type { CensusView } from "../../../domain/accommodation/census.ts";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/overlays/dialog.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { useNamesWithReturn, useStillExpected, useWhenBack } from "../use-out-state-texts.ts";
import { useBedName } from "../../accommodation/stay/use-bed-name.ts";
import styles from "./nights.module.css";
import { useCensus } from "./use-census.ts";

export interface CloseCensusProps {
  readonly census: CensusView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/**
 * Shows whom the count lists as absent before it is closed; Enter closes it. It cannot be closed while a person has not been
 * seen.
 */
export function CloseCensus({ census, isOpen, onClose }: CloseCensusProps) {
  const { t } = useTranslation(["nights", "common", "vocab"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const bedName = useBedName();
  const { error, close, isClosing } = useCensus(census);
  const unseen = census.lines.filter(({ state }) => state === "unsure");
  const whenBack = useWhenBack();
  const expected = useStillExpected()(
    census.lines.flatMap(({ person, state }) => (state === "pass" ? [person.id] : [])),
    census.closes,
  );
  const names = useNamesWithReturn()(unseen.map(({ person }) => person));
  return (
    <Dialog
      title={t("nights:askTitle")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          {unseen.length > 0 ? (
            <LinkButton kind="primary" href={paths.nights} autoFocus>
              {t("nights:sayWhere")}
            </LinkButton>
          ) : (
            <Button kind="primary" autoFocus isPending={isClosing} onPress={() => close(onClose)}>
              {t("nights:close")}
            </Button>
          )}
        </>
      }
    >
      <RefusalNotice error={error} />
      {unseen.length > 0 ? (
        <Notice tone="warn" title={t("nights:parkedTitle")}>
          {t("nights:parkedText", { names })}
        </Notice>
      ) : (
        <p>{t("nights:askText", { time: dates.time(census.closes, zone) })}</p>
      )}
      {expected === "" ? null : <p>{t("nights:expected", { names: expected })}</p>}
      <ul className={styles["names"]}>
        {census.lines.map(({ person, room, bed, state }) => (
          <li key={person.id}>
            <small>{bedName(room, bed)}</small>
            <span>
              {nameOf(person)}
              {state === "here" ? null : <b> · {t(`vocab:censusState.${state}`)}</b>}
              {state === "pass" ? sayBack(person.id) : null}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );

  function sayBack(personId: string): string {
    const back = whenBack(personId);
    return back === null ? "" : ` · ${back.text}`;
  }
}
