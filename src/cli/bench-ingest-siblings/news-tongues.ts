/** What a news page says around the paper, in one language. */
export interface NewsTongue {
  readonly headline: string;
  readonly date: string;
  readonly prose: readonly string[];
  /** The label before the title of the press release. */
  readonly source: string | null;
  readonly end: string;
}

/** Own words, so that a page is news in its language around an English abstract. */
export const newsTongues: readonly [NewsTongue, ...NewsTongue[]] = [
  {
    headline: "科学家揭示癌细胞产生耐药性的新机制",
    date: "2015-03-12 编辑 生物新闻网",
    prose: [
      "一个国际研究小组最近报告说，肿瘤细胞在长期用药后会改变自身的信号通路，从而逃避药物的作用。研究人员认为，这一发现有助于设计新的联合治疗方案。",
      "研究者在实验室中比较了敏感细胞与耐药细胞，发现后者分泌更多的炎症因子。这种变化在停药数周之后仍然存在，说明它并不是暂时的反应。",
      "该小组表示，下一步将在动物模型中验证这一结果，并寻找能够预测疗效的标志物。相关成果已经发表在专业期刊上。",
    ],
    source: "编译自:",
    end: "评论区 (2)",
  },
  {
    headline: "Neue Erkenntnisse über resistente Tumorzellen",
    date: "12.03.2015",
    prose: [
      "Eine Arbeitsgruppe hat untersucht, wie sich Zellen eines Tumors an ein Medikament gewöhnen. Die Forscher fanden, dass ein Botenstoff der Entzündung dabei eine wichtige Rolle spielt und auch nach Wochen noch in großer Menge gebildet wird.",
      "Für die Behandlung könnte das bedeuten, dass zwei Mittel zusammen gegeben werden müssen. Bis dahin sind aber noch viele Versuche nötig, und die Ergebnisse gelten zunächst nur für Zellen in der Schale.",
    ],
    source: null,
    end: "Kommentare (0)",
  },
  {
    headline: "Nuevas pistas sobre las células que resisten al tratamiento",
    date: "12 de marzo de 2015",
    prose: [
      "Un grupo de investigadores ha estudiado cómo las células de un tumor se acostumbran a un fármaco. Los autores encontraron que una señal de la inflamación tiene un papel importante y que se mantiene durante semanas.",
      "Para los pacientes esto podría significar que hacen falta dos medicamentos al mismo tiempo, pero todavía son necesarios más estudios antes de llegar a la clínica.",
    ],
    source: null,
    end: "Comentarios",
  },
  {
    headline: "Une équipe explique la résistance des cellules tumorales",
    date: "12 mars 2015",
    prose: [
      "Une équipe de recherche a étudié la manière dont les cellules d'une tumeur s'habituent à un médicament. Les auteurs ont montré qu'un signal de l'inflammation joue un rôle important et qu'il reste actif pendant des semaines.",
      "Pour les malades, cela pourrait vouloir dire que deux traitements sont nécessaires en même temps, mais il faut encore beaucoup d'études avant de le savoir.",
    ],
    source: null,
    end: "Commentaires (1)",
  },
  {
    headline: "がん細胞が薬に慣れる仕組みを研究グループが解明",
    date: "2015年3月12日",
    prose: [
      "国内の研究グループは、がん細胞が薬に慣れていく仕組みを調べた結果を発表した。炎症に関わる物質が重要な役割を果たしており、薬をやめた後も数週間にわたって作られ続けるという。",
      "研究グループによれば、二つの薬を同時に使うことで耐性を防げる可能性があるが、臨床で使えるようになるまでにはさらに研究が必要だとしている。",
    ],
    source: null,
    end: "関連記事",
  },
  {
    headline: "암세포가 약에 적응하는 과정을 밝힌 연구 결과",
    date: "2015-03-12 과학뉴스 기자",
    prose: [
      "국내 연구팀이 암세포가 약물에 적응하는 과정을 밝혀냈다고 발표했다. 연구팀은 염증과 관련된 물질이 중요한 역할을 하며 약을 끊은 뒤에도 몇 주 동안 계속 만들어진다고 설명했다.",
      "연구팀은 두 가지 약을 함께 쓰면 내성을 막을 수 있을 것으로 기대하지만, 환자에게 쓰기까지는 더 많은 연구가 필요하다고 덧붙였다.",
    ],
    source: null,
    end: "댓글 0",
  },
  {
    headline: "Nova pista sobre as células que resistem ao tratamento",
    date: "12 de março de 2015",
    prose: [
      "Um grupo de pesquisadores estudou como as células de um tumor se acostumam a um medicamento. Os autores mostraram que um sinal da inflamação tem um papel importante e que ele continua ativo por semanas.",
      "Para os pacientes, isso pode significar que são necessários dois medicamentos ao mesmo tempo, mas ainda faltam muitos estudos até que se chegue à clínica.",
    ],
    source: null,
    end: "Comentários",
  },
  {
    headline: "Учёные объяснили, почему опухолевые клетки перестают отвечать на лечение",
    date: "12.03.2015",
    prose: [
      "Группа исследователей изучила, как клетки опухоли привыкают к лекарству. Авторы показали, что важную роль играет сигнал воспаления, который остаётся активным в течение нескольких недель.",
      "Для больных это может означать, что нужны два препарата одновременно, но до клиники предстоит ещё много исследований.",
    ],
    source: null,
    end: "Комментарии (3)",
  },
];
