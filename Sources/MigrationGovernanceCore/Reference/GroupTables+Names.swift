extension GroupTables {
  /// Groups: id, kind, name, note.
  static let groupTable = """
    cis|membership|Commonwealth of Independent States|A member has ratified both the founding Agreement of 1991 and the Charter of 1993, and counts from the former. Until then, or where it never ratified the Charter, a state that signed the Agreement is a participant.
    council-of-europe|membership|Council of Europe|The Saar, an associate member from 1950 to 1956, has no code of a country and is left out; so are observers.
    eastern-partnership|partnership|Eastern Partnership|The partner countries. The European Union and its member states, the other side of the partnership, are not listed.
    eu|union|European Union|Members of the European Economic Community from 1958 and of what grew out of it. Germany is one member throughout; parts of a member that joined or left it (Greenland, Algeria) are not listed.
    euro-area|area|Euro area|Member states of the European Union that have adopted the euro. Others that use it are not listed.
    osce|membership|Organization for Security and Co-operation in Europe|Participating states, from the beginning of the conference as the organisation dates it. Partners for co-operation are not listed.
    prague-process|process|Prague Process|Participating states. The official list names Belarus alone as joining later; all others are dated by the first ministerial conference.
    schengen|area|Schengen area|From the day on which checks of persons at the first kind of internal borders (land, sea or air) were lifted. Cyprus and Ireland are outside; states without border checks in practice alone (Monaco, San Marino, the Holy See) are not listed.
    visegrad-group|partnership|Visegrad Group|From the declaration of Visegrád of 15 February 1991.
    """

  /// Names: id of the group, kind, language if not English, when, id of the source, name.
  static let nameTable = """
    cis|official|||cis-charter|Commonwealth of Independent States
    cis|acronym|||usage|CIS
    cis|alias|||usage|CIS countries
    cis|official|ru||cis-charter|Содружество Независимых Государств
    cis|acronym|ru||usage|СНГ
    cis|alias|uk||usage|Співдружність Незалежних Держав
    cis|acronym|uk||usage|СНД
    council-of-europe|official|||coe-statute|Council of Europe
    council-of-europe|acronym|||usage|CoE
    council-of-europe|alias|||usage|Member States of the Council of Europe
    council-of-europe|official|fr||coe-statute|Conseil de l'Europe
    council-of-europe|alias|ru||usage|Совет Европы
    council-of-europe|alias|uk||usage|Рада Європи
    eastern-partnership|official|||eap-2009|Eastern Partnership
    eastern-partnership|acronym|||usage|EaP
    eastern-partnership|alias|||usage|EaP countries
    eastern-partnership|alias|||usage|EaP partner countries
    eastern-partnership|alias|||usage|Eastern Partnership countries
    eastern-partnership|alias|||usage|Eastern partners
    eastern-partnership|alias|ru||usage|Восточное партнёрство
    eastern-partnership|alias|uk||usage|Східне партнерство
    eu|official||1993-11-01/..|maastricht-1992|European Union
    eu|acronym||1993-11-01/..|usage|EU
    eu|alias|||usage|EU Member States
    eu|alias|||usage|Member States of the European Union
    eu|alias|||usage|Member States
    eu|acronym|||usage|EU MS
    eu|acronym|||usage|MS
    eu|former||1958-01-01/1993-10-31|rome-1957|European Economic Community
    eu|acronym||1958-01-01/1993-10-31|usage|EEC
    eu|alias|ru||usage|Европейский союз
    eu|alias|ru||usage|Евросоюз
    eu|acronym|ru||usage|ЕС
    eu|alias|uk||usage|Європейський Союз
    eu|acronym|uk||usage|ЄС
    euro-area|official|||euro-1998|Euro area
    euro-area|alias|||usage|Eurozone
    euro-area|alias|||usage|Euro zone
    euro-area|alias|ru||usage|Еврозона
    euro-area|alias|uk||usage|Єврозона
    osce|official||1995-01-01/..|osce-budapest|Organization for Security and Co-operation in Europe
    osce|acronym||1995-01-01/..|usage|OSCE
    osce|alias|||usage|Organisation for Security and Cooperation in Europe
    osce|alias|||usage|OSCE participating States
    osce|former||/1994-12-31|osce-budapest|Conference on Security and Co-operation in Europe
    osce|acronym||/1994-12-31|usage|CSCE
    osce|official|ru|1995-01-01/..|osce-budapest|Организация по безопасности и сотрудничеству в Европе
    osce|acronym|ru|1995-01-01/..|usage|ОБСЕ
    osce|alias|uk||usage|Організація з безпеки і співробітництва в Європі
    osce|acronym|uk||usage|ОБСЄ
    prague-process|official|||prague-states|Prague Process
    prague-process|alias|||usage|Prague Process states
    prague-process|alias|||usage|Building Migration Partnerships
    prague-process|alias|ru||usage|Пражский процесс
    prague-process|alias|uk||usage|Празький процес
    schengen|official|||schengen-commission|Schengen area
    schengen|alias|||usage|Schengen
    schengen|alias|||usage|Schengen countries
    schengen|alias|||usage|Schengen States
    schengen|alias|ru||usage|Шенгенская зона
    schengen|alias|uk||usage|Шенгенська зона
    visegrad-group|official|||visegrad-history|Visegrad Group
    visegrad-group|acronym|||usage|V4
    visegrad-group|alias|||usage|Visegrad Four
    visegrad-group|alias|||usage|Visegrad countries
    visegrad-group|former|||visegrad-history|Visegrad Triangle
    visegrad-group|alias|ru||usage|Вишеградская группа
    visegrad-group|alias|uk||usage|Вишеградська група
    """
}
