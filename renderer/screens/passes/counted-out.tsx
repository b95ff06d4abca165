import { useTranslation } from "react-i18next";
import type { Inside, OutView } from "../../../domain/pass.ts";
import { paths } from "../../frame/paths.ts";
import { useNames } from "../../frame/privacy.tsx";
import { useWords } from "../../lib/words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Row } from "../../ui/card.tsx";
import { ActionMenu } from "../../ui/menu.tsx";
import { useSteps } from "./out-line.tsx";
import { CountedTag } from "./out-tag.tsx";
import sheet from "./passes.module.css";

export interface CountedOutProps {
  readonly one: OutView["counted"][number];
  readonly onGo: (person: Inside) => void;
}

/** Away when it was last counted, and nobody has said anything since: that is put right where it was counted. */
export function CountedOut({ one: { night, state, person }, onGo }: CountedOutProps) {
  const { t } = useTranslation("out");
  const { nameOf, initialsOf } = useNames();
  const { dates } = useWords();
  const steps = useSteps();
  const name = nameOf(person);
  return (
    <Row
      leading={<Avatar initials={initialsOf(person)} seed={person.id} />}
      title={
        <span className={sheet["title"]}>
          <span className={sheet["name"]}>{name}</span>
          <CountedTag state={state} />
        </span>
      }
      detail={t("countedWhy", { night: dates.dayOfWeek(night) })}
      trailing={
        <>
          <LinkButton size="small" href={paths.nights}>
            {t("absentCount")}
          </LinkButton>
          <ActionMenu
            label={t("menu", { names: name })}
            actions={[
              {
                id: "search",
                label: t("takeStepsWho", { name }),
                onPress: () => {
                  steps.open(person.id);
                },
              },
              {
                id: "go",
                label: t("goesOutWho", { name }),
                onPress: () => {
                  onGo(person);
                },
              },
            ]}
          />
        </>
      }
    />
  );
}
