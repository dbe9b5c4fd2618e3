extension ReferenceCountries {
  /// What to write for a code that others use, by that code.
  static let foreignCodes: [String: String] = {
    var hints = special
    for row in foreignCodeData.split(separator: "\n").map(columns) where row.count == 3 {
      for pair in row[2].split(separator: " ") {
        let codes = pair.split(separator: "=").map(String.init)
        guard codes.count == 2, let country = known(alpha2: codes[1]) else { continue }
        hints[codes[0]] = "\(codes[0]) \(row[1]) \(country.displayName): write \(country.alpha2)"
      }
    }
    return hints
  }()

  private static let special = [
    "EL": "EL stands for Greece in the European Union, the standard has GR: write GR",
    "UK": "UK is only reserved in the standard, the United Kingdom is GB: write GB",
    "EU": "EU is reserved for the European Union, which is no country: write group:eu or organisation:eu instead",
    "EZ": "EZ is reserved for the euro area, which is no country: write group:euro-area instead",
    "UN": "UN is reserved for the United Nations, which is an organisation and no country",
    "AC": "AC is reserved for Ascension Island, which the standard lists with Saint Helena: write SH",
    "TA": "TA is reserved for Tristan da Cunha, which the standard lists with Saint Helena: write SH",
    "CP": "CP is reserved for Clipperton Island, which belongs to France: write FR",
    "CQ": "CQ is reserved for Sark, which the standard lists with Guernsey: write GG",
    "DG": "DG is reserved for Diego Garcia, which the standard lists with the British Indian Ocean Territory: write IO",
    "EA": "EA is reserved for Ceuta and Melilla, which the standard lists with Spain: write ES",
    "IC": "IC is reserved for the Canary Islands, which the standard lists with Spain: write ES",
    "ENG": "ENG is England in sport, a part of the United Kingdom: write GB",
    "NIR": "NIR is Northern Ireland in sport, a part of the United Kingdom: write GB",
    "SCO": "SCO is Scotland in sport, a part of the United Kingdom: write GB",
    "WAL": "WAL is Wales in sport, a part of the United Kingdom: write GB",
    "ROM": "ROM was the code of three letters of Romania until 2002: write RO",
  ]

  /// Who uses them, in a word; how that is said; and the codes that the standard does not use for another country.
  private static let foreignCodeData = """
    olympic|is the Olympic code of|ALG=DZ ANG=AO BAH=BS BAN=BD BAR=BB BER=BM BHU=BT BIZ=BZ BOT=BW BRU=BN BUL=BG CAM=KH CAY=KY CGO=CG CHA=TD CHI=CL CRC=CR CRO=HR DEN=DK ESA=SV FIJ=FJ GAM=GM GBS=GW GEQ=GQ GER=DE GRE=GR GRN=GD GUA=GT GUI=GN HAI=HT HON=HN INA=ID IRI=IR ISV=VI IVB=VG KOS=XK KSA=SA KUW=KW LAT=LV LBA=LY LES=LS MAD=MG MAS=MY MAW=MW MGL=MN MON=MC MRI=MU MTN=MR MYA=MM NCA=NI NED=NL NEP=NP NGR=NG NIG=NE OMA=OM PAR=PY PHI=PH PLE=PS POR=PT PUR=PR RSA=ZA SAM=WS SEY=SC SKN=KN SLO=SI SOL=SB SRI=LK SUD=SD SUI=CH TAN=TZ TGA=TO TOG=TG TRI=TT UAE=AE URU=UY VAN=VU VIE=VN VIN=VC ZAM=ZM ZIM=ZW
    vehicles|is the sign on vehicles of|A=AT B=BE D=DE E=ES F=FR FL=LI H=HU I=IT L=LU M=MT N=NO NMK=MK P=PT RKS=XK S=SE
    """
}
