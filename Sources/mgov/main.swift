import MgovCommand

Mgov.main()
