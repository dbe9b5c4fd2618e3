/// Small files as publishers write them.
enum IATISamples {
  /// 2.03, in French with translations, percentages, money, results, and elements of another namespace.
  static let office = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- made by an office -->
    <iati-activities version="2.03" generated-datetime="2020-01-02T03:04:05Z" xmlns:pub="http://example.org/pub">
      <iati-activity last-updated-datetime="2020-01-01T00:00:00Z" xml:lang="fr" default-currency="EUR" pub:internal="7">
        <iati-identifier>XX-PUB-1001</iati-identifier>
        <reporting-org ref="XX-PUB" type="40"><narrative>Bureau</narrative><narrative xml:lang="en">Office</narrative></reporting-org>
        <title><narrative>Retour volontaire</narrative><narrative xml:lang="en">Return &amp; reintegration</narrative></title>
        <description type="1"><narrative>Aide au retour
    dans plusieurs pays.</narrative></description>
        <participating-org ref="XX-FUND" type="10" role="1" crs-channel-code="10000"><narrative>Fonds</narrative></participating-org>
        <participating-org role="4"><narrative>Association sans code</narrative></participating-org>
        <other-identifier ref="ABC-9" type="A1"><owner-org ref="XX-PUB"><narrative>Bureau</narrative></owner-org></other-identifier>
        <activity-status code="2"/>
        <activity-date type="1" iso-date="2019-01-01"/>
        <activity-date type="3" iso-date="2021-12-31"><narrative>estimation</narrative></activity-date>
        <recipient-country code="MD" percentage="60"/>
        <recipient-country code="UA" percentage="40"/>
        <sector vocabulary="1" code="15190" percentage="100"/>
        <budget type="1" status="1"><period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/><value currency="EUR" value-date="2019-01-01">120000.50</value></budget>
        <related-activity ref="XX-PUB-1000" type="1"/>
        <related-activity ref="ZZ-OTHER-5" type="2"/>
        <result type="1"><title><narrative>Retours</narrative></title><indicator measure="1"><title><narrative>Nombre</narrative></title></indicator></result>
        <pub:note pub:by="x">remark <pub:b>bold</pub:b> end</pub:note>
      </iati-activity>
      <iati-activity>
        <iati-identifier>
          XX-PUB-1000
        </iati-identifier>
        <reporting-org ref="XX-PUB" type="40" secondary-reporter="0"><narrative>Bureau</narrative></reporting-org>
        <title><narrative>Programme cadre</narrative></title>
        <description><narrative>Le cadre.</narrative></description>
        <participating-org ref="XX-PUB" role="2"/>
        <activity-status code="4"/>
        <activity-date type="2" iso-date="2015-05-01"/>
        <activity-date type="4" iso-date="2016-04-30"/>
      </iati-activity>
      <pub:footer>end</pub:footer>
    </iati-activities>
    """

  /// 2.01, roles in no order, an end before its beginning, a code that ids can't have, text in CDATA.
  static let charity = """
    <iati-activities version="2.01"><iati-activity>
      <iati-identifier>GB-CHC-1/Ü 7</iati-identifier>
      <reporting-org ref="GB-CHC-1" type="21"><narrative>A charity</narrative></reporting-org>
      <title><narrative>Plain</narrative></title>
      <description><narrative><![CDATA[Uses <b> & more]]></narrative></description>
      <participating-org role="1" ref="GB-1"><narrative>Department</narrative></participating-org>
      <participating-org role="4" ref="GB-CHC-1"><narrative>A charity</narrative></participating-org>
      <participating-org role="1" ref="GB-2"><narrative>Second funder</narrative></participating-org>
      <activity-status code="9"/>
      <activity-date iso-date="2012-06-01Z" type="2"/>
      <activity-date iso-date="2011-06-01" type="4"/>
      <recipient-region vocabulary="1" code="89"/>
      <sector code="15160" vocabulary="1"/>
    </iati-activity></iati-activities>
    """
}
